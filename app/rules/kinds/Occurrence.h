// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/kinds/RuleEntryReader.h"
#include "rules/rule/RuleKind.h"

namespace morat {

/// Its token stands too often, or too seldom, in a sentence, a block or the draft. In a sentence
/// and a block the one too many is found, or the first word; in the draft each thing that the token
/// names is counted by itself, and found at its first place.
class Occurrence final : public RuleKind {
public:
    static constexpr QStringView name = u"occurrence";
    static constexpr QStringView keys = u"token max min ignorecase exceptions";

    /// Throws YamlMistake, as the kinds all do.
    explicit Occurrence(RuleEntryReader &reader);

    [[nodiscard]] Judged judged(const Rule &rule) const override;
    void findInBlock(const Rule &rule, const CheckedBlock &block, std::span<const PatternHit> hits,
                     QList<Finding> &findings) const override;
    void findInDraft(const Rule &rule, const QList<PlacedHit> &hits,
                     const QList<PlacedHit> &companions, QList<Finding> &findings) const override;

private:
    [[nodiscard]] bool allows(int count) const;

    /// When the token is a class and no more, its tokens are counted without being looked up.
    const TokenClass *m_counted = nullptr;
    int m_most = -1; ///< below 0: no limit
    int m_fewest = -1;
};

} // namespace morat
