// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QCoreApplication;

namespace morat {

/// Makes the program speak a language: "vi" (what it does by default) or "en". Any other name
/// counts as "vi". Sets the default locale, too. To be called once, before anything is shown.
void installTranslations(QCoreApplication &application, const QString &language);

} // namespace morat
