// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/engine/Check.h"

namespace morat {

/// The rule of the one finding that a draft in a charset from before Unicode has. Accepting it
/// changes no word: the draft is written as Unicode, whole.
inline constexpr QStringView legacyCharsetRule = u"encoding.legacy-charset";

/// A draft that is written, in part or whole, in a charset from before Unicode.
class LegacyCharsetCheck final : public Check {
public:
    [[nodiscard]] QList<RuleInfo> rules() const override;
    void checkDocument(const QList<CheckedBlock> &blocks, const DocumentFacts &facts,
                       std::stop_token stop, QList<Finding> &findings) const override;
};

} // namespace morat
