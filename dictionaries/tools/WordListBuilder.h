// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vietnamese/lexicon/SyllableInventory.h"

#include <QStringList>

namespace morat {

/// Where the lexicon of words of several syllables comes from.
struct WordListSources {
    QStringList dictionaries; ///< a word a line, or JSON lines with "text"
    QString counted;          ///< "word <TAB> count" lines: words as segmented in news
    QStringList names;        ///< places and given names, one a line
    SyllableInventory inventory;
};

/// The rows of dictionaries/words.tsv: words of two to four syllables in use, folded.
/// A word is taken when two dictionaries have it, or one has it and news print it, or news print it
/// often; but not when a word 100 times as frequent is one typo away and fewer than three
/// dictionaries have it, because news print the typos that we hunt. All names are taken.
[[nodiscard]] Result<QByteArray> buildWordList(const WordListSources &sources);

} // namespace morat
