// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drafts/draft/Draft.h"
#include "drafts/draft/Edit.h"
#include "drafts/markdown/MarkdownMask.h"
#include "text/Result.h"

namespace morat {

[[nodiscard]] Result<Draft> readMarkdown(const QByteArray &bytes,
                                         MarkdownDialect dialect = MarkdownDialect::Page);

/// Writes steps such as smallestSteps() gives into an MDX page. Fails where JavaScript, which is
/// none of the text, would not be what it was.
[[nodiscard]] Result<QByteArray> writeMdx(const Draft &draft, const QList<Edit> &steps);

} // namespace morat
