// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/kinds/RuleEntryReader.h"
#include "rules/rule/RuleKind.h"

namespace morat {

/// Where `first` (left of `swap`) stands, `second` (right) is said somewhere. Where it names the
/// same nowhere, only the first place of `first` is found.
class Conditional final : public RuleKind {
public:
    static constexpr QStringView name = u"conditional";
    static constexpr QStringView keys = u"first second swap exceptions ignorecase";

    /// Throws YamlMistake, as the kinds all do.
    explicit Conditional(RuleEntryReader &reader);

    [[nodiscard]] Judged judged(const Rule &rule) const override;
    void findInDraft(const Rule &rule, const QList<PlacedHit> &hits,
                     const QList<PlacedHit> &companions, QList<Finding> &findings) const override;

private:
    /// `swap` has an answer for each of its entries; `second` one for what a hit names.
    enum class Asks : quint8 { ByName, ByEntry };
    Asks m_asks = Asks::ByName;
};

} // namespace morat
