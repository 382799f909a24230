// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drafts/draft/Draft.h"
#include "text/Result.h"

namespace morat {

/// The draft, written in Unicode: UTF-8 for a file in an old charset; in other formats what is in
/// old fonts, with a font of Unicode in its place. What the main text does
/// not hold (headers, footnotes) stays as it is, and so do the styles, which may be theirs.
/// What came of it is not proven here.
[[nodiscard]] Result<QByteArray> unicodeBytes(const Draft &draft);

} // namespace morat
