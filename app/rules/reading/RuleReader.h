// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/kinds/RuleKinds.h"
#include "rules/yaml/PackProblem.h"

namespace morat {

/// How strictly a folder's rules are read.
enum class PackKind : quint8 {
    House, ///< has a pack.yaml: every rule has an id, a category and examples
    Vale,  ///< a Vale style as it is: named after folder and file, without examples
};

struct RuleFile {
    QList<Rule> rules;
    QList<PackProblem> problems;
};

/// Reads a file of rules: one rule a YAML document, parted by lines of `---`. Keys are Vale's
/// (`limit`, `vocab`, `code` and `capitalize` are known and without effect), and
/// `id`, `category`, `title`, `reason`, `source`, `enabled`, `examples`. A rule with a mistake is
/// left out and named with its line; the others of the file stay. Examples are not run here: see
/// RuleProof.h.
[[nodiscard]] RuleFile readRuleFile(const QString &path, PackKind kind);

/// The same for text that is to stand at the path, and for other kinds of rules.
[[nodiscard]] RuleFile readRuleText(const QString &path, const QByteArray &text, PackKind kind,
                                    std::span<const RuleKindRow> kinds = ruleKinds());

} // namespace morat
