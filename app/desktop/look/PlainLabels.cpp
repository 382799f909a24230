// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/look/PlainLabels.h"

#include <QCoreApplication>
#include <QEvent>
#include <QLabel>

namespace morat {

void PlainLabels::keep() {
    QCoreApplication *application = QCoreApplication::instance();
    if (application->findChild<PlainLabels *>(QString(), Qt::FindDirectChildrenOnly) == nullptr)
        application->installEventFilter(new PlainLabels(application));
}

bool PlainLabels::eventFilter(QObject *watched, QEvent *event) {
    // Sent once to each widget, before it is shown.
    if (event->type() == QEvent::Polish) {
        if (auto *label = qobject_cast<QLabel *>(watched);
            label != nullptr && label->textFormat() == Qt::AutoText)
            label->setTextFormat(Qt::PlainText);
    }
    return QObject::eventFilter(watched, event);
}

} // namespace morat
