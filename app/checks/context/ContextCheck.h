// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/context/ContextData.h"
#include "checks/engine/Check.h"

namespace morat {

/// How much the editor wants to see of what is not sure.
enum class Strictness : quint8 {
    Sparing,  ///< sure typos only: what would be a warning is a note
    Balanced, ///< the levels as measured
    Thorough, ///< notes become warnings
};

/// Real-word typos (spelling.context): every syllable is in use, but among these neighbours another
/// was meant ("lãi xuất thấp"). Proposes only syllables in use that one typo leads to.
class ContextCheck final : public Check {
public:
    ContextCheck(std::shared_ptr<const ContextData> data, Strictness strictness);
    ~ContextCheck() override;

    [[nodiscard]] QList<RuleInfo> rules() const override;
    [[nodiscard]] std::shared_ptr<const BlockNotes>
    noteBlock(const CheckedBlock &block) const override;
    void checkDocument(const QList<CheckedBlock> &blocks, const DocumentFacts &facts,
                       std::stop_token stop, QList<Finding> &findings) const override;

private:
    std::shared_ptr<const ContextData> m_data;
    Strictness m_strictness;
};

} // namespace morat
