// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace morat {

/// What a page shows of the text: white space is collapsed, a paragraph without text is none.
[[nodiscard]] QString asShown(const QString &text);

} // namespace morat
