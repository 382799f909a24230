// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace morat {

/// The form in which a word that is always accepted is kept and looked up, one of several syllables
/// too: each folded (Folding.h), one space between. What findings say they are about has the same
/// form.
[[nodiscard]] QString acceptedForm(const QString &word);

} // namespace morat
