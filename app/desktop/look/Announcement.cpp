// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/look/Announcement.h"

#include <QAccessible>
#include <QWidget>

namespace morat {

void announce(QWidget *place, const QString &words) {
    // Read again by whoever asks what stands there.
    place->setAccessibleName(words);
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    QAccessibleAnnouncementEvent event(place, words);
#else
    QAccessibleEvent event(place, QAccessible::Alert);
#endif
    QAccessible::updateAccessibility(&event);
}

} // namespace morat
