// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drafts/draft/Draft.h"

#include <QByteArray>
#include <QString>

namespace morat {

/// Text as HTML writes it. A no-break space is an entity where the page writes it so.
enum class NoBreakSpace : quint8 { Letter, Entity };
[[nodiscard]] QString htmlNotation(const QString &text, NoBreakSpace spaces);

/// Text as ODF writes it: a space that would collapse with another, or that may stand beside one,
/// is an element.
[[nodiscard]] QString odfNotation(const QString &text);

/// Text as Markdown writes it between what is before and after it in the source: what would be
/// read as markup there is escaped. Of a table's cell, "|" too.
[[nodiscard]] QString markdownNotation(const QString &text, QByteArrayView before,
                                       QByteArrayView after, Notation place);

/// Text as a quoted value of metadata writes it.
[[nodiscard]] QString quotedNotation(const QString &text, Notation quotes);

/// The run, and around it the marks of emphasis or the link that would hold nothing without it.
[[nodiscard]] SourceRange withEmptyMarkdown(QByteArrayView source, SourceRange run);
/// The place after marks of emphasis that end here: a space before them would undo them.
[[nodiscard]] qint64 afterEmphasis(QByteArrayView source, qint64 place);

} // namespace morat
