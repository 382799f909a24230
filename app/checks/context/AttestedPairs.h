// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/Result.h"
#include "vietnamese/model/ModelText.h"

#include <QSet>

namespace morat {

/// Pairs of words that print has too seldom for the language model to know them as right: “ca ba”,
/// the third shift, beside “cả ba”, all three. Of these the contextual check warns only where it is
/// as sure as of an error.
class AttestedPairs {
public:
    AttestedPairs() = default;
    /// `file`: dictionaries/attested-pairs.txt, two folded syllables a line.
    [[nodiscard]] static Result<AttestedPairs> load(const QString &file,
                                                    const ModelTextReader &reader);

    /// `around`: the word before, the one written, the one behind it.
    [[nodiscard]] bool isPart(const std::array<LanguageModel::Word, 3> &around) const {
        const auto &[before, written, behind] = around;
        return m_pairs.contains(keyOf(before, written)) || m_pairs.contains(keyOf(written, behind));
    }

private:
    [[nodiscard]] static quint32 keyOf(LanguageModel::Word first, LanguageModel::Word second) {
        return quint32(first) << 16 | second;
    }

    QSet<quint32> m_pairs;
};

} // namespace morat
