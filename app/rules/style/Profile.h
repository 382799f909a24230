// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/context/ContextCheck.h"
#include "rules/reading/LevelChange.h"
#include "rules/style/LengthLimits.h"
#include "rules/yaml/PackProblem.h"
#include "text/Result.h"

#include <QStringList>

#include <optional>

namespace morat {

/// What one publication chooses: packs, levels, options. A file of its own, in YAML:
///
///     title: Bản in
///     packs: [bao-chi, nha-minh]
///     levels: {consistency.date-form: error, style.guarantee: off}
///     options: {strictness: sparing, model: toa-soan.lm, headline-words: 16}
struct Profile {
    QString file;
    QString title; ///< the file's name when it has none
    /// Folders, in order; nothing: the profile leaves the packs as they are.
    std::optional<QStringList> packs;
    QList<LevelChange> levels;
    std::optional<Strictness> strictness;
    QString model; ///< a newsroom's language model; may be empty
    LengthLimits lengths;
    QList<PackProblem> problems; ///< keys that nobody knows and the like; the rest counts
};

/// Reads a profile. A pack is a folder beside the file, or one by that name in `packFolders`.
/// Fails when the file cannot be read or is no YAML.
[[nodiscard]] Result<Profile> loadProfile(const QString &file, const QStringList &packFolders);

/// sparing, balanced, thorough; nothing for another word.
[[nodiscard]] std::optional<Strictness> strictnessNamed(const QString &name);

/// A profile that holds nothing but levels, as YAML: what a desk chose.
[[nodiscard]] QByteArray profileOf(const QString &title, const RuleChoices &choices);

/// The choices that changes make.
[[nodiscard]] RuleChoices choicesOf(const QList<LevelChange> &changes);

} // namespace morat
