// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drafts/source/MappedText.h"
#include "text/Text.h"

#include <QList>

namespace morat {

/// The marks of a block that was read with `styles`: from an offset of its raw text on, these bits
/// by InlineStyle.
[[nodiscard]] QList<InlineMark> inlineMarks(const QList<QPair<qsizetype, int>> &styles,
                                            const MappedText::Composed &composed);

} // namespace morat
