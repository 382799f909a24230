// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drafts/draft/Draft.h"
#include "drafts/draft/Edit.h"
#include "drafts/markdown/MarkdownMask.h"
#include "text/Result.h"

#include <optional>

namespace morat {

/// What is struck out (~~…~~, del) is left out and named, but where the page is read as version
/// 0.1.0 did (AsExport).
[[nodiscard]] Result<Draft> readMarkdown(const QByteArray &bytes,
                                         MarkdownDialect dialect = MarkdownDialect::Page,
                                         PageExtent extent = PageExtent::Article,
                                         std::optional<Charset> charset = {});

/// Writes steps such as smallestSteps() gives into an MDX page. Fails where JavaScript, which is
/// none of the text, would not be what it was.
[[nodiscard]] Result<QByteArray> writeMdx(const Draft &draft, const QList<Edit> &steps);

} // namespace morat
