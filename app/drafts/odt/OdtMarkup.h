// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drafts/draft/Draft.h"
#include "drafts/odt/OdtStyles.h"
#include "drafts/source/BlockText.h"
#include "text/Result.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace morat {

/// A line of an ODF text: a paragraph, or what stands between two line breaks in one.
struct OdtLine : BlockText {
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
    QList<Enclosure> enclosures; ///< list items, lists, rows and tables, by line
    SourceRange trackedChanges;  ///< the text:tracked-changes; empty when there is none
    qint64 changesPlace = 0;     ///< where it goes when there is none
    SourceRange automaticStyles; ///< the office:automatic-styles; empty when there is none
    qint64 bodyPlace = 0;        ///< where the office:body begins
};

/// Without styles no text is in a font.
[[nodiscard]] Result<OdtMarkup> readOdtMarkup(const QByteArray &xml, const QString &name,
                                              const OdtStyles &styles);

/// How the elements of the text are called: "text:".
[[nodiscard]] QByteArray odtTextPrefix(const Draft &draft);

} // namespace morat
