// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drafts/conversion/PlainBlocks.h"
#include "text/Result.h"

#include <QByteArray>

namespace morat {

// A new document of each format, in UTF-8. The same blocks give the same bytes.

[[nodiscard]] Result<QByteArray> textOf(const QList<PlainBlock> &blocks);
[[nodiscard]] Result<QByteArray> markdownOf(const QList<PlainBlock> &blocks);
/// A page whose classes say what a paragraph is ("sapo", "caption", "author"…).
[[nodiscard]] Result<QByteArray> htmlOf(const QList<PlainBlock> &blocks);
/// With the styles that Word knows by their English names.
[[nodiscard]] Result<QByteArray> docxOf(const QList<PlainBlock> &blocks);
[[nodiscard]] Result<QByteArray> odtOf(const QList<PlainBlock> &blocks);

} // namespace morat
