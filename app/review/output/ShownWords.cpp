// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/output/ShownWords.h"

#include "review/session/ReviewSession.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

QString say(const char *text) {
    return QCoreApplication::translate("ShownWords", text);
}

} // namespace

QString shownWords(const QString &words) {
    QString shown = words;
    shown.replace(u'\n', u"¶ "_s).replace(QChar(embedCharacter), u'▣').replace(u'\t', u' ');
    const QString trimmed = shown.trimmed();
    return trimmed.isEmpty() ? QString(shown.size(), u'␣') : trimmed;
}

QString shownLines(const QString &words) {
    QString shown = words;
    shown.replace(u'\n', QString(u'¶') + QChar(QChar::LineSeparator))
        .replace(QChar(embedCharacter), u'▣');
    return shown.trimmed().isEmpty() ? shownWords(words) : shown;
}

QString embedLabel(const Embed &embed) {
    const bool picture = embed.element == u"img"_s || embed.element == u"picture"_s;
    const QString name = (picture ? u"▣ "_s : u"▶ "_s) + embed.element;
    const QString source = embed.attribute(u"src").trimmed();
    if (source.isEmpty() && !embed.hasContent)
        return name + u" – "_s + say(QT_TRANSLATE_NOOP("ShownWords", "no source"));
    const QString words = embed.attribute(u"alt").trimmed();
    if (!words.isEmpty())
        return name + u" – "_s + words.left(60);
    const QUrl address(source);
    const QString file = QFileInfo(address.path()).fileName();
    const QString what = file.isEmpty() ? address.host() : file;
    return what.isEmpty() ? name : QString(name + u" – "_s + what.left(60));
}

QStringList describeChange(const ReviewSession &session, const ShownChange &change) {
    constexpr qsizetype longest = 200;
    const auto quoted = [](const QString &words) -> QString {
        return u"“"_s + shownWords(words).left(longest) +
               (words.size() > longest ? u"…”"_s : u"”"_s);
    };
    QStringList lines;
    if (change.before.isEmpty())
        lines.append(say(QT_TRANSLATE_NOOP("ShownWords", "Put in: %1")).arg(quoted(change.after)));
    else if (change.after.isEmpty())
        lines.append(
            say(QT_TRANSLATE_NOOP("ShownWords", "Taken out: %1")).arg(quoted(change.before)));
    else
        lines.append(quoted(change.before) + u" → "_s + quoted(change.after));
    for (const qint64 id : change.decisions) {
        const std::optional<Decision> decision = session.decision(id);
        if (!decision)
            continue;
        lines.append(decision->author + u", "_s +
                     QLocale().toString(decision->time.toLocalTime(), QLocale::ShortFormat));
        if (!decision->message.isEmpty())
            lines.append(decision->message);
    }
    if (change.isTyped)
        lines.append(say(QT_TRANSLATE_NOOP("ShownWords", "Typed by hand")));
    return lines;
}

} // namespace morat
