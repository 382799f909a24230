// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/engine/Engine.h"
#include "checks/typography/LegacyCharsetCheck.h"
#include "drafts/DraftReader.h"

namespace morat {

/// A check small enough to see through: every "chương" is an error with two suggestions, every
/// "tỷ" a warning, every line "XÓA" a warning that asks to remove it.
class MarkWords final : public Check {
public:
    [[nodiscard]] QList<RuleInfo> rules() const override { return {}; }

    void checkBlock(const CheckedBlock &block, const DocumentFacts &,
                    QList<Finding> &findings) const override {
        for (const Token &token : block.tokens) {
            Finding finding;
            finding.range = token.range;
            finding.subject = token.folded;
            if (token.folded == u"chương") {
                finding.rule = QStringLiteral("test.chuong");
                finding.level = Level::Error;
                finding.message = QStringLiteral("<chương>");
                finding.suggestions = {{Suggestion::Action::Replace, QStringLiteral("trương"), {}},
                                       {Suggestion::Action::Replace, QStringLiteral("chướng"), {}}};
            } else if (token.folded == u"tỷ") {
                finding.rule = QStringLiteral("test.ty");
                finding.suggestions = {{Suggestion::Action::Replace, QStringLiteral("tỉ"), {}}};
            } else if (block.block.text == u"XÓA") {
                finding.rule = QStringLiteral("test.xoa");
                finding.suggestions = {{Suggestion::Action::RemoveBlock, {}, {}}};
            } else {
                continue;
            }
            findings.append(finding);
        }
    }
};

inline Engine markWordsEngine() {
    std::vector<std::unique_ptr<const Check>> checks;
    checks.push_back(std::make_unique<MarkWords>());
    checks.push_back(std::make_unique<LegacyCharsetCheck>());
    return Engine(std::move(checks));
}

} // namespace morat
