// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/kinds/RuleEntryReader.h"
#include "rules/rule/RuleKind.h"

#include <QRegularExpression>

namespace morat {

/// The block is written with other capitals than the rule wants.
class Capitalization final : public RuleKind {
public:
    static constexpr QStringView name = u"capitalization";
    static constexpr QStringView keys = u"match style threshold exceptions";

    /// Throws YamlMistake, as the kinds all do.
    explicit Capitalization(RuleEntryReader &reader);

    [[nodiscard]] Judged judged(const Rule &rule) const override;
    void findInBlock(const Rule &rule, const CheckedBlock &block, std::span<const PatternHit> hits,
                     QList<Finding> &findings) const override;

private:
    enum class Capitals : quint8 { Expression, Title, Sentence, Lower, Upper };

    void readMatch(RuleEntryReader &reader);
    [[nodiscard]] bool conforms(const Token &word, qsizetype position) const;
    [[nodiscard]] bool conforms(const Rule &rule, const CheckedBlock &block) const;

    Capitals m_capitals = Capitals::Expression;
    QRegularExpression m_expression;
    double m_threshold = 0.8; ///< share of a block's words that must be written as wanted
};

} // namespace morat
