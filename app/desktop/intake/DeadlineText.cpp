// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/intake/DeadlineText.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace morat {

std::optional<QDateTime> deadlineFrom(const QString &text, const QDateTime &now) {
    const QString typed = text.trimmed();
    if (typed.isEmpty())
        return QDateTime();
    static const QRegularExpression form(
        uR"(^(?:(\d{1,2})/(\d{1,2})(?:/(\d{4}))?)?\s*(?:(\d{1,2})[:hH](\d{2}))?$)"_s);
    const QRegularExpressionMatch match = form.match(typed);
    if (!match.hasMatch())
        return std::nullopt;
    const QDate today = now.toLocalTime().date();
    const auto number = [&match](int group) { return match.captured(group).toInt(); };
    const bool hasDay = !match.captured(1).isEmpty();
    const bool hasYear = !match.captured(3).isEmpty();
    const bool hasTime = !match.captured(4).isEmpty();
    QDate day = hasDay ? QDate(hasYear ? number(3) : today.year(), number(2), number(1)) : today;
    // The 29th of February of a year that has none is next year's, or no day.
    if (hasDay && !hasYear && (!day.isValid() || day < today))
        day = QDate(today.year() + 1, number(2), number(1));
    const QTime time = hasTime ? QTime(number(4), number(5)) : QTime(23, 59);
    if (!day.isValid() || !time.isValid())
        return std::nullopt;
    return QDateTime(day, time).toUTC();
}

QString deadlineText(const QDateTime &deadline) {
    return deadline.isValid() ? deadline.toLocalTime().toString(u"dd/MM/yyyy HH:mm"_s) : QString();
}

} // namespace morat
