// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/look/Answers.h"
#include "desktop/style/StyleControl.h"

namespace morat {

/// Opens the editor of rules on a new rule, which goes into the newsroom's own pack when its
/// examples prove it.
void writeRule(StyleControl &style, const SubstitutionDraft &draft, const Answers &answers,
               QWidget *parent);

} // namespace morat
