// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drafts/Draft.h"
#include "drafts/MappedText.h"
#include "text/Result.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>

namespace morat {

/// A line of an ODF text: a paragraph, or what stands between two line breaks in one.
struct OdtLine {
    MappedText text{Charset::Utf8};
    QList<Embed> embeds;
    QString style;         ///< name of the paragraph's style
    int headingLevel = 0;  ///< of a text:h, from 1
    bool isInList = false; ///< in an item
    bool isInTable = false;
    SourceRange whole;     ///< the paragraph's element; only its place when it has several lines
    SourceRange separator; ///< up to the next line; empty when the two cannot be joined
    QByteArray split;
};

/// content.xml, as far as reading and changing its text need it.
struct OdtMarkup {
    QList<OdtLine> lines;
    QList<Enclosure> enclosures;      ///< list items, lists, rows and tables, by line
    SourceRange trackedChanges;       ///< the text:tracked-changes; empty when there is none
    qint64 changesPlace = 0;          ///< where it goes when there is none
    QHash<QString, QString> parentOf; ///< automatic style → the named style that it is based on
};

[[nodiscard]] Result<OdtMarkup> readOdtMarkup(const QByteArray &xml, const QString &name);

} // namespace morat
