// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Corpus.h"

#include "checks/phrases/PhraseList.h"

#include <QHash>
#include <QSet>

#include <memory>

namespace morat::phrases {

/// Two-syllable words from word lists: which neighbours an outer syllable can belong to.
class WordPairs {
public:
    /// One word a line, or JSON lines with "text", or word and count separated by a tab: a word
    /// with a count below `fewest` is left out. Folds.
    [[nodiscard]] static Result<WordPairs> load(const QStringList &paths, const Corpus &corpus);

    [[nodiscard]] bool contains(std::uint32_t first, std::uint32_t second) const {
        return m_pairs.contains((quint64(first) << 32U) | second);
    }
    [[nodiscard]] const QList<std::uint32_t> before(std::uint32_t second) const {
        return m_before.value(second);
    }
    [[nodiscard]] const QList<std::uint32_t> after(std::uint32_t first) const {
        return m_after.value(first);
    }

private:
    QSet<quint64> m_pairs;
    QHash<std::uint32_t, QList<std::uint32_t>> m_before;
    QHash<std::uint32_t, QList<std::uint32_t>> m_after;
};

/// A place where a combination stands: its neighbours (Corpus::gap for none).
struct Place {
    std::size_t at = 0; ///< index of the first syllable in the corpus
    std::uint32_t left = 0;
    std::uint32_t right = 0;
};

/// What the corpus says about one row.
struct RowEvidence {
    QList<Place> wrong; ///< lower-case places (with capitals for a name)
    int rightCount = 0;
    QHash<std::uint32_t, int> rightAfter;  ///< left neighbour → how often the right form follows
    QHash<std::uint32_t, int> rightBefore; ///< right neighbour → how often the right form precedes
};

[[nodiscard]] QList<RowEvidence> gather(const Corpus &corpus, const PhraseList &list);

struct Exceptions {
    QStringList left;
    QStringList right;
};

/// The neighbours that cancel a row: those that make a word with its outer syllable, unless the
/// right form has that neighbour often and the wrong one stands there only as a typo would.
[[nodiscard]] Exceptions exceptionsFor(const Phrase &phrase, const RowEvidence &evidence,
                                       const Corpus &corpus, const BigramCounts &pairs,
                                       const WordPairs &words);

} // namespace morat::phrases
