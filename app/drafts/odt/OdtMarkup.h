// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drafts/draft/DocumentStory.h"
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
    DocumentStory story = DocumentStory::Body;
    QString style;         ///< name of the paragraph's style
    int headingLevel = 0;  ///< of a text:h, from 1
    bool isInList = false; ///< in an item
    bool isInTable = false;
    SourceRange whole;     ///< the paragraph's element; only its place when it has several lines
    SourceRange separator; ///< up to the next line; empty when the two cannot be joined
    QByteArray split;
};

/// The text of the document, or of a header or footer: each keeps its own tracked changes.
struct OdtArea {
    SourceRange whole;
    SourceRange trackedChanges; ///< the text:tracked-changes; empty when there is none
    qint64 changesPlace = 0;    ///< where it goes when there is none
};

/// What was come upon and is none of the text.
struct OdtUnread {
    qsizetype hidden = 0;   ///< spans, paragraphs and sections of hidden text
    qsizetype embedded = 0; ///< charts and other documents
};

/// content.xml, and the headers and footers of styles.xml behind it, as far as reading and changing
/// its text need it.
struct OdtMarkup {
    QList<OdtLine> lines;
    QList<Enclosure> enclosures; ///< list items, lists, rows and tables, by line
    QList<OdtArea> areas;        ///< in the order of the bytes
    /// The office:automatic-styles of each member; empty where there is none.
    QList<SourceRange> automaticStyles;
    QList<qint64> bodyPlaces; ///< of each member, where what follows them begins
    OdtUnread unread;
};

/// The styles of both members: a name of an automatic one is that member's own.
struct OdtStyleSet {
    OdtStyles content;
    OdtStyles margins;
};

/// The source is that of a draft, content.xml and perhaps styles.xml. Without styles no text is in
/// a font, and none is hidden by them.
[[nodiscard]] Result<OdtMarkup> readOdtMarkup(const QByteArray &source, const OdtStyleSet &styles);

/// How the elements of the text are called: "text:".
[[nodiscard]] QByteArray odtTextPrefix(const Draft &draft);

} // namespace morat
