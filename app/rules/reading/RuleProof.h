// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/rule/Rule.h"

#include <optional>

namespace morat {

/// What is wrong with a rule by its own words.
struct ProofFailure {
    QString file;
    int line = 0; ///< from 1
    QString reason;
};

/// Runs a rule over its examples, and over what its kind proves an entry with: a bad example and
/// each entry must be found, a good example must not.
[[nodiscard]] std::optional<ProofFailure> disprove(const Rule &rule);

/// The findings of one rule in a text whose line breaks part blocks of the kind that the rule
/// looks at.
[[nodiscard]] QList<Finding> findingsOf(const Rule &rule, const QString &text);

} // namespace morat
