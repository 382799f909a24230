// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/style/MessagePlaces.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(MessagePlaces)
};

constexpr QLatin1StringView stored("%s");

} // namespace

QString rightPlace() {
    return u'{' + Tr::tr("right") + u'}';
}

QString foundPlace() {
    return u'{' + Tr::tr("found") + u'}';
}

QString shownMessage(const QString &message, MessageNames names) {
    QString shown = message;
    if (const qsizetype first = shown.indexOf(stored); first >= 0 && names == MessageNames::Both)
        shown.replace(first, stored.size(), rightPlace());
    return shown.replace(stored, foundPlace());
}

QString storedMessage(const QString &shown) {
    QString message = shown;
    for (const QString &place : {rightPlace(), foundPlace()})
        message.replace(place, stored, Qt::CaseInsensitive);
    return message;
}

QString messageTrouble(const QString &shown, MessageNames names) {
    const qsizetype right = shown.indexOf(rightPlace(), 0, Qt::CaseInsensitive);
    const qsizetype found = shown.indexOf(foundPlace(), 0, Qt::CaseInsensitive);
    if (names == MessageNames::FoundAlone)
        return right < 0
                   ? QString()
                   : Tr::tr("This rule has nothing to put at %1: its message can only name %2.")
                         .arg(rightPlace(), foundPlace());
    if (found >= 0 && (right < 0 || found < right))
        return Tr::tr("In the message, %1 comes before %2.").arg(rightPlace(), foundPlace());
    if (right >= 0 && shown.indexOf(rightPlace(), right + 1, Qt::CaseInsensitive) >= 0)
        return Tr::tr("In the message, %1 can stand once.").arg(rightPlace());
    return {};
}

} // namespace morat
