// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drafts/Edit.h"

#include <QList>
#include <QStringView>

namespace morat {

/// The edit as the smallest steps that make it: line breaks and embeds that stand on both sides
/// are kept, and so is what a step's range and its replacement have in common at both ends (whole
/// clusters only). In a step only one side has line breaks. Steps are in order.
[[nodiscard]] QList<Edit> smallestSteps(QStringView joined, const Edit &edit);

} // namespace morat
