// SPDX-License-Identifier: GPL-3.0-or-later
// The manual as it is shipped: both languages complete, links that lead somewhere, and of the
// program's words and keys only those that it has. Notation: **a name on the screen** (`its key`,
// `another`).
#include "desktop/help/HelpPages.h"
#include "data/DataFolder.h"
#include "desktop/actions/ActionRegistry.h"
#include "desktop/actions/TextKeys.h"

#include <QAction>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QWidget>
#include <QXmlStreamReader>

#include <memory>

using namespace morat;
using namespace Qt::StringLiterals;

namespace {

QString readText(const QString &path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// As the manual writes it: without mnemonic, dots and colon at the end.
QString plain(QString words) {
    words.remove(u'&');
    while (words.endsWith(u'…') || words.endsWith(u':'))
        words.chop(1);
    return words.simplified();
}

const QStringList languages{u"vi"_s, u"en"_s};

} // namespace

class HelpPagesTest final : public QObject {
    Q_OBJECT

    QDir m_folder{dataFolder() + u"/resources/help"_s};
    QMultiHash<QString, QString> m_vietnamese; ///< by the English word, both plain
    QHash<QString, QString> m_actionNames;     ///< the same, of actions
    std::unique_ptr<QWidget> m_window;
    std::unique_ptr<ActionRegistry> m_actions; ///< in English
    QSet<QString> m_keys;

    [[nodiscard]] QStringList names(const QString &language) const {
        QStringList found;
        const QStringList files = m_folder.entryList({u"*_%1.md"_s.arg(language)});
        for (const QString &file : files)
            found.append(HelpPages::nameOf(file));
        return found;
    }
    [[nodiscard]] QString nameOfAction(const QString &english, const QString &language) const {
        return language == u"vi" ? m_actionNames.value(plain(english)) : plain(english);
    }
    /// The keys of the actions that have this name.
    [[nodiscard]] QSet<QString> keysOf(const QString &name, const QString &language) const {
        QSet<QString> keys;
        for (const ActionRow &row : actionRows()) {
            if (nameOfAction(QString::fromUtf8(row.text), language) != name)
                continue;
            for (const QAction *action : m_actions->variants(row.id)) {
                for (const QKeySequence &key : action->shortcuts())
                    keys.insert(key.toString(QKeySequence::PortableText));
            }
        }
        return keys;
    }
    static QSet<QString> chordsIn(const QString &text) {
        static const QRegularExpression chord(
            u"`((?:(?:Ctrl|Alt|Shift)\\+)*(?:Ctrl|Alt|Shift)\\+(?:[A-Z0-9,+=-]|F[0-9]+|[A-Z][A-Za-z]+)|F[0-9]+)`"_s);
        QSet<QString> found;
        for (auto each = chord.globalMatch(text); each.hasNext();)
            found.insert(each.next().captured(1).replace(u"Enter"_s, u"Return"_s));
        return found;
    }

private slots:
    void initTestCase() {
        QFile file(dataFolder() + u"/resources/translations/morat_vi.ts"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QXmlStreamReader xml(&file);
        QString context;
        QString source;
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement)
                continue;
            if (xml.name() == u"name")
                context = xml.readElementText();
            else if (xml.name() == u"source")
                source = plain(xml.readElementText());
            else if (xml.name() == u"translation" || xml.name() == u"numerusform") {
                const QString words =
                    plain(xml.readElementText(QXmlStreamReader::IncludeChildElements));
                m_vietnamese.insert(source, words);
                if (context == u"DeskActions")
                    m_actionNames.insert(source, words);
            }
        }
        QVERIFY(m_vietnamese.size() > 300);
        m_window = std::make_unique<QWidget>();
        m_actions = std::make_unique<ActionRegistry>(m_window.get());
        for (const ActionRow &row : actionRows()) {
            for (const QAction *action : m_actions->variants(row.id)) {
                for (const QKeySequence &key : action->shortcuts())
                    m_keys.insert(key.toString(QKeySequence::PortableText));
            }
        }
        for (const TextKeyRow &row : textKeyRows()) {
            for (const QString &key : QString::fromLatin1(row.keys).split(u' '))
                m_keys.insert(key);
        }
        // Of the manual's own window.
        m_keys += {u"Alt+Left"_s, u"Alt+Right"_s};
        m_keys += {u"Alt+F4"_s};
    }

    void everyPageIsThereInBothLanguages() {
        QVERIFY(names(u"vi"_s).size() >= 15);
        QCOMPARE(names(u"vi"_s), names(u"en"_s));
    }

    void theIndexNamesEveryPage() {
        for (const QString &language : languages) {
            const HelpPages pages(m_folder.path(), language, {});
            QStringList found;
            for (const HelpPages::Page &page : pages.pages()) {
                QVERIFY2(!page.title.isEmpty(), qPrintable(page.name));
                found.append(page.name);
            }
            found.sort();
            QCOMPARE(found, names(language));
        }
    }

    void everyLinkLeadsSomewhere() {
        static const QRegularExpression link(uR"(\]\(([^)]+)\))"_s);
        int links = 0;
        for (const QString &language : languages) {
            for (const QString &name : names(language)) {
                const QString text = readText(m_folder.filePath(name + u'_' + language + u".md"_s));
                for (auto each = link.globalMatch(text); each.hasNext(); ++links) {
                    const QString target = each.next().captured(1);
                    if (target.startsWith(u"https://"))
                        continue;
                    const QByteArray where = (name + u'_' + language + u": "_s + target).toUtf8();
                    QVERIFY2(QFile::exists(m_folder.filePath(target)), where.constData());
                    // A page leads to pages of its own language.
                    if (!HelpPages::nameOf(target).isEmpty())
                        QVERIFY2(target.endsWith(u'_' + language + u".md"_s), where.constData());
                }
            }
        }
        QVERIFY(links > 60);
    }

    void everyNameInBoldIsOnTheScreen() {
        static const QRegularExpression bold(uR"(\*\*([^*]+)\*\*)"_s);
        int all = 0;
        for (const QString &language : languages) {
            QSet<QString> words;
            for (auto each = m_vietnamese.cbegin(); each != m_vietnamese.cend(); ++each)
                words.insert(language == u"vi" ? each.value() : each.key());
            QStringList unknown;
            for (const QString &name : names(language)) {
                const QString text = readText(m_folder.filePath(name + u'_' + language + u".md"_s));
                for (auto each = bold.globalMatch(text); each.hasNext(); ++all) {
                    const QStringList steps = each.next().captured(1).simplified().split(u" › "_s);
                    for (const QString &step : steps) {
                        if (!words.contains(plain(step)))
                            unknown.append(name + u'_' + language + u": "_s + step);
                    }
                }
            }
            QCOMPARE(unknown.join(u'\n'), QString());
        }
        QVERIFY(all > 100);
    }

    void everyKeyIsThatOfTheNameBesideIt() {
        static const QRegularExpression named(uR"(\*\*([^*]+)\*\*\s\(((?:`[^`]+`(?:,\s)?)+)\))"_s);
        int all = 0;
        for (const QString &language : languages) {
            QStringList wrong;
            for (const QString &name : names(language)) {
                const QString text = readText(m_folder.filePath(name + u'_' + language + u".md"_s));
                for (auto each = named.globalMatch(text); each.hasNext(); ++all) {
                    const QRegularExpressionMatch match = each.next();
                    const QString action =
                        plain(match.captured(1).simplified().split(u" › "_s).constLast());
                    const QSet<QString> chords = chordsIn(match.captured(2));
                    if (chords.isEmpty() || !keysOf(action, language).contains(chords))
                        wrong.append(name + u'_' + language + u": "_s + match.captured());
                }
            }
            QCOMPARE(wrong.join(u'\n'), QString());
        }
        QVERIFY(all > 60);
    }

    void everyChordIsOneOfTheProgram() {
        for (const QString &language : languages) {
            QStringList unknown;
            for (const QString &name : names(language)) {
                const QString text = readText(m_folder.filePath(name + u'_' + language + u".md"_s));
                for (const QString &chord : chordsIn(text)) {
                    if (!m_keys.contains(chord))
                        unknown.append(name + u'_' + language + u": "_s + chord);
                }
            }
            QCOMPARE(unknown.join(u'\n'), QString());
        }
    }

    void bothLanguagesNameTheSameKeysOnAPage() {
        for (const QString &name : names(u"vi"_s)) {
            QStringList texts[2];
            for (const QString &language : languages) {
                const QString text = readText(m_folder.filePath(name + u'_' + language + u".md"_s));
                QStringList chords = chordsIn(text).values();
                chords.sort();
                texts[languages.indexOf(language)] = chords;
            }
            QVERIFY2(texts[0] == texts[1], qPrintable(QString(name + u": "_s + texts[0].join(u' ') +
                                                              u" / "_s + texts[1].join(u' '))));
        }
    }

    void whatIsGuaranteedHasATestBehindIt() {
        static const QRegularExpression named(uR"(\| `([A-Za-z]+)` \|$)"_s,
                                              QRegularExpression::MultilineOption);
        QStringList tests;
        QDirIterator files(dataFolder() + u"/tests"_s, {u"*Test.cpp"_s}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext())
            tests.append(QFileInfo(files.next()).completeBaseName());
        QStringList claims[2];
        for (const QString &language : languages) {
            const QString text = readText(m_folder.filePath(u"safety_%1.md"_s.arg(language)));
            for (auto each = named.globalMatch(text); each.hasNext();)
                claims[languages.indexOf(language)].append(each.next().captured(1));
            for (const QString &claim : claims[languages.indexOf(language)])
                QVERIFY2(tests.contains(QString(claim + u"Test"_s)), qPrintable(claim));
        }
        QVERIFY(claims[0].size() >= 9);
        QCOMPARE(claims[0], claims[1]);
    }

    void theEnglishTableOfRulesIsThatOfTheVietnamese() {
        const QHash<QString, QString> unasked{
            {u"có"_s, u"yes"_s}, {u"hỏi"_s, u"asks"_s}, {u"–"_s, u"–"_s}};
        QStringList rows[2];
        for (const QString &language : languages) {
            const QString text = readText(m_folder.filePath(u"fixes_%1.md"_s.arg(language)));
            for (const QString &line : text.split(u'\n')) {
                const QStringList cells = line.split(u'|');
                if (!line.startsWith(u"| `"_s))
                    continue;
                QVERIFY2(!cells.value(2).trimmed().isEmpty(), qPrintable(line));
                const QString done = cells.value(3).trimmed();
                rows[languages.indexOf(language)].append(
                    cells.value(1) + (language == u"vi" ? unasked.value(done) : done));
            }
        }
        QVERIFY(rows[0].size() > 40);
        QCOMPARE(rows[1], rows[0]);
    }

    void readmeLeadsToWhatIsThere() {
        static const QRegularExpression link(uR"(\]\(([^)#]+)\))"_s);
        const QString text = readText(dataFolder() + u"/README.md"_s);
        int links = 0;
        for (auto each = link.globalMatch(text); each.hasNext(); ++links) {
            const QString target = each.next().captured(1);
            QVERIFY2(QFile::exists(dataFolder() + u'/' + target), qPrintable(target));
        }
        QVERIFY(links > 30);
    }

    void pagesAreInstalled() {
        // What is installed of resources leaves out icons and translations alone.
        const QString rules = readText(dataFolder() + u"/cmake/MoratInstall.cmake"_s);
        static const QRegularExpression excluded(u"(?:PATTERN|REGEX) \"([^\"]+)\" EXCLUDE"_s);
        QVERIFY(rules.contains(u"\"${PROJECT_SOURCE_DIR}/resources\""_s));
        int all = 0;
        for (auto each = excluded.globalMatch(rules); each.hasNext(); ++all)
            QVERIFY2(!u"resources/help/index_vi.md"_s.contains(each.next().captured(1)),
                     qPrintable(rules));
        QVERIFY(all > 0);
    }
};

QTEST_MAIN(HelpPagesTest)
#include "HelpPagesTest.moc"
