// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/Arguments.h"
#include "cli/Outputs.h"
#include "rules/style/HouseStyle.h"

namespace morat {

/// Adds the options that say which rules a draft is checked with: --profile, --pack, --strictness
/// and --model.
void addStyleOptions(QCommandLineParser &parser);
/// The files that these options name.
[[nodiscard]] QList<NamedFile> styleFiles(const QCommandLineParser &parser);

/// What those options ask for. Says what cannot be used on stderr; a failure is wrong usage, or
/// what the checks cannot go on without.
[[nodiscard]] Result<HouseStyle> styleFrom(const QCommandLineParser &parser);

} // namespace morat
