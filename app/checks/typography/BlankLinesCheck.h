// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/engine/Check.h"

namespace morat {

/// Two blank lines or more in a row. Every blank line after the first of a run is a finding of its
/// own with the suggestion to remove that line, so that accepting all of them leaves one.
class BlankLinesCheck final : public Check {
public:
    [[nodiscard]] QList<RuleInfo> rules() const override;
    void checkDocument(const QList<CheckedBlock> &blocks, const DocumentFacts &facts,
                       std::stop_token stop, QList<Finding> &findings) const override;
};

} // namespace morat
