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

namespace {

/// What an element of any format (HTML, Word, ODF, RTF, Markdown) shows, as an editor calls it.
struct EmbedWord {
    QLatin1StringView element;
    char16_t sign;
    const char *word;
};

constexpr EmbedWord embedWords[] = {
    {"img"_L1, u'▣', QT_TRANSLATE_NOOP("ShownWords", "picture")},
    {"picture"_L1, u'▣', QT_TRANSLATE_NOOP("ShownWords", "picture")},
    {"svg"_L1, u'▣', QT_TRANSLATE_NOOP("ShownWords", "picture")},
    {"drawing"_L1, u'▣', QT_TRANSLATE_NOOP("ShownWords", "picture")},
    {"pict"_L1, u'▣', QT_TRANSLATE_NOOP("ShownWords", "picture")},
    {"frame"_L1, u'▣', QT_TRANSLATE_NOOP("ShownWords", "picture")},
    {"video"_L1, u'▶', QT_TRANSLATE_NOOP("ShownWords", "video")},
    {"audio"_L1, u'▶', QT_TRANSLATE_NOOP("ShownWords", "sound")},
    {"iframe"_L1, u'▶', QT_TRANSLATE_NOOP("ShownWords", "embedded frame")},
    {"object"_L1, u'▶', QT_TRANSLATE_NOOP("ShownWords", "embedded object")},
    {"embed"_L1, u'▶', QT_TRANSLATE_NOOP("ShownWords", "embedded object")},
    {"math"_L1, u'▶', QT_TRANSLATE_NOOP("ShownWords", "formula")},
    {"omath"_L1, u'▶', QT_TRANSLATE_NOOP("ShownWords", "formula")},
    {"code"_L1, u'▶', QT_TRANSLATE_NOOP("ShownWords", "code")},
    // Shortcodes of Hugo, formulas, notes and labels, too.
    {"shortcode"_L1, u'▶', QT_TRANSLATE_NOOP("ShownWords", "mark of the site")},
    {"del"_L1, u'▶', QT_TRANSLATE_NOOP("ShownWords", "struck out")},
};

/// What stands for an element that is not listed: its own name.
QString embedName(const QString &element) {
    for (const EmbedWord &known : embedWords) {
        if (element == known.element)
            return QChar(known.sign) + u' ' + say(known.word);
    }
    return u"▶ "_s + element;
}

} // namespace

QString embedLabel(const Embed &embed) {
    const QString name = embedName(embed.element);
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

namespace {

QString quoted(const QString &words) {
    constexpr qsizetype longest = 200;
    return u"“"_s + shownWords(words).left(longest) + (words.size() > longest ? u"…”"_s : u"”"_s);
}

/// “old” → “new”, or that one of them is nothing.
QString whatChanged(const QString &before, const QString &after) {
    if (before.isEmpty())
        return say(QT_TRANSLATE_NOOP("ShownWords", "Put in: %1")).arg(quoted(after));
    if (after.isEmpty())
        return say(QT_TRANSLATE_NOOP("ShownWords", "Taken out: %1")).arg(quoted(before));
    return quoted(before) + u" → "_s + quoted(after);
}

} // namespace

QStringList describeChange(const ReviewSession &session, const ShownChange &change) {
    QStringList lines{whatChanged(change.before, change.after)};
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

QString describeDifference(const ReviewSession &session, const VersionDifference &difference) {
    return say(QT_TRANSLATE_NOOP("ShownWords", "The file's new version")) + u": "_s +
           whatChanged(difference.ours, session.text().current().mid(difference.place.start,
                                                                     difference.place.length));
}

} // namespace morat
