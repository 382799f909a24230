// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/look/Announcement.h"

#include <QAccessibleWidget>
#include <QWidget>

namespace morat {

namespace {

#if QT_VERSION < QT_VERSION_CHECK(6, 8, 0)
/// A notification that nobody sees. Qt's bridge to AT-SPI passes on no alert before 6.8, where
/// announcements came; that a notification is shown it does, and screen readers read its name.
class SpokenWords final : public QWidget {
public:
    explicit SpokenWords(QWidget *window)
        : QWidget(window) {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setGeometry(0, 0, 1, 1);
        lower();
        show();
    }
};

QAccessibleInterface *spokenInterface(const QString &, QObject *object) {
    auto *words = dynamic_cast<SpokenWords *>(object);
    return words ? new QAccessibleWidget(words, QAccessible::Notification) : nullptr;
}

/// The window's own, made when it is first needed.
SpokenWords *spokenWordsOf(QWidget *window) {
    for (QObject *child : window->children()) {
        if (auto *words = dynamic_cast<SpokenWords *>(child))
            return words;
    }
    QAccessible::installFactory(spokenInterface);
    return new SpokenWords(window);
}
#endif

} // namespace

void announce(QWidget *place, const QString &words) {
    // Read again by whoever asks what stands there.
    place->setAccessibleName(words);
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    QAccessibleAnnouncementEvent event(place, words);
    QAccessible::updateAccessibility(&event);
#else
    QAccessibleEvent alert(place, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
    // Nobody listens: no object is made for it.
    if (!QAccessible::isActive())
        return;
    SpokenWords *spoken = spokenWordsOf(place->window());
    spoken->setAccessibleName(words);
    QAccessibleEvent shown(spoken, QAccessible::ObjectShow);
    QAccessible::updateAccessibility(&shown);
#endif
}

} // namespace morat
