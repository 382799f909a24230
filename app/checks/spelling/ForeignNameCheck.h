// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/engine/Check.h"
#include "vietnamese/lexicon/WordClass.h"

namespace morat {

/// A foreign name that is once written one letter apart from how the draft writes it everywhere
/// else (Clasewitz in an article on Clausewitz): no dictionary knows the name, the draft does.
/// Names that a foreign dictionary knows are left alone (Thomson, Thompson), so are two forms in
/// one sentence, and what differs at the end, where languages inflect (Hogwarts, Syrian).
class ForeignNameCheck final : public Check {
public:
    /// `classifier`: shared with another check of the same thread, its foreign dictionaries being
    /// slow to open; null: one of its own.
    explicit ForeignNameCheck(std::shared_ptr<const LanguageData> data,
                              std::shared_ptr<const WordClassifier> classifier = {});

    [[nodiscard]] QList<RuleInfo> rules() const override;
    void checkDocument(const QList<CheckedBlock> &blocks, const DocumentFacts &facts,
                       std::stop_token stop, QList<Finding> &findings) const override;

private:
    std::shared_ptr<const WordClassifier> m_classifier;
};

} // namespace morat
