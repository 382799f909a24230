// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QString;
class QWidget;

namespace morat {

/// Has assistive tools say words that are shown somewhere else than where the focus is: a message,
/// a new state. `place` is what shows them.
void announce(QWidget *place, const QString &words);

} // namespace morat
