// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace morat {

/// The version, whose program it is, and what of other people is in it with its licence.
[[nodiscard]] QString aboutHtml();
/// The same in a window, with the text of the licence behind a second tab.
void showAboutPage(QWidget *parent);

} // namespace morat
