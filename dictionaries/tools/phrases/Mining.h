// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Evidence.h"

#include <QTextStream>

namespace morat::phrases {

/// A place of the corpus to be read: five words each side, the `size` words at `at` in brackets.
[[nodiscard]] QString around(const Corpus &corpus, std::size_t at, std::size_t size);

/// Pairs that are no words, seldom meet by chance (sixth column: how often they would if words
/// followed each other at random), and are one confusion away from a word at least `ratio` times as
/// frequent.
void mine(const Corpus &corpus, const WordPairs &words, std::uint32_t ratio, QTextStream &out);

} // namespace morat::phrases
