// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace morat {

/// As people type when they search: without tone marks and capitals.
[[nodiscard]] QString searchable(const QString &text);

} // namespace morat
