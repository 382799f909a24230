// SPDX-License-Identifier: GPL-3.0-or-later
#include "translations/Translations.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>
#include <QXmlStreamReader>

using namespace morat;
using namespace Qt::StringLiterals;

namespace {

struct Message {
    QString context;
    QString source;
    QString state;            // "unfinished", "vanished", "obsolete"; empty once it is done
    bool counts = false;      // has plural forms
    QStringList translations; // one, or one a plural form
};

QString projectFile(const QString &path) {
    return QString(qEnvironmentVariable("MORAT_DATA") + u'/' + path);
}

QString translationFile(const QString &name) {
    return projectFile(QString(u"resources/translations/"_s + name));
}

// An unreadable or malformed file gives no messages; every caller demands some.
QList<Message> messagesOf(const QString &path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<Message> messages;
    QString context;
    QXmlStreamReader xml(&file);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"name") {
            context = xml.readElementText();
        } else if (xml.name() == u"message") {
            messages.append(Message{.context = context,
                                    .source = {},
                                    .state = {},
                                    .counts = xml.attributes().value("numerus"_L1) == u"yes",
                                    .translations = {}});
        } else if (xml.name() == u"source") {
            messages.last().source = xml.readElementText();
        } else if (xml.name() == u"translation") {
            messages.last().state = xml.attributes().value("type"_L1).toString();
            if (!messages.last().counts)
                messages.last().translations.append(xml.readElementText());
        } else if (xml.name() == u"numerusform") {
            messages.last().translations.append(xml.readElementText());
        }
    }
    return xml.hasError() ? QList<Message>{} : messages;
}

// %1 … %99, %L1 and %n, sorted: their order is the translator's to choose.
QStringList placeholders(const QString &text) {
    static const QRegularExpression place(u"%L?(?:\\d{1,2}|n)"_s);
    QStringList found;
    for (const QRegularExpressionMatch &match : place.globalMatch(text))
        found.append(match.captured());
    found.sort();
    return found;
}

// "&&" is a written ampersand, a lone one marks the key.
qsizetype keyMarks(QString text) {
    return text.remove(u"&&"_s).count(u'&');
}

QByteArray named(const Message &message) {
    return QString(message.context + u": "_s + message.source).toUtf8();
}

} // namespace

class TranslationsTest final : public QObject {
    Q_OBJECT

private slots:
    void isComplete_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<qsizetype>("forms"); // that a count has in this language
        QTest::newRow("tiếng Việt") << u"morat_vi.ts"_s << qsizetype(1);
        QTest::newRow("English plurals") << u"morat_en.ts"_s << qsizetype(2);
        QTest::newRow("hộp thoại của Qt") << u"qt_vi.ts"_s << qsizetype(1);
    }

    void isComplete() {
        QFETCH(QString, name);
        QFETCH(qsizetype, forms);
        const QList<Message> messages = messagesOf(translationFile(name));
        QVERIFY(!messages.isEmpty());
        for (const Message &message : messages) {
            QVERIFY2(message.state.isEmpty(), named(message).constData());
            QVERIFY2(message.translations.size() == (message.counts ? forms : 1),
                     named(message).constData());
            for (const QString &translation : message.translations) {
                QVERIFY2(!translation.trimmed().isEmpty(), named(message).constData());
                QVERIFY2(placeholders(translation) == placeholders(message.source),
                         named(message).constData());
                QVERIFY2(keyMarks(translation) == keyMarks(message.source),
                         named(message).constData());
            }
        }
    }

    void hasEveryStringOfTheSource_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QStringList>("options");
        QTest::newRow("tiếng Việt") << u"morat_vi.ts"_s << QStringList{};
        QTest::newRow("English plurals") << u"morat_en.ts"_s << QStringList{u"-pluralonly"_s};
    }

    // lupdate marks what is new as unfinished and what is gone as vanished.
    void hasEveryStringOfTheSource() {
        QFETCH(QString, name);
        QFETCH(QStringList, options);
        const QString lupdate = QStringLiteral(MORAT_LUPDATE);
        if (!QFileInfo(lupdate).isExecutable())
            QSKIP("lupdate is not installed");
        const QTemporaryDir folder;
        QVERIFY(folder.isValid());
        const QString copy = folder.filePath(name);
        QVERIFY(QFile::copy(translationFile(name), copy));
        QFile(copy).setPermissions(QFile::ReadOwner | QFile::WriteOwner);

        QProcess update;
        update.start(lupdate,
                     QStringList{projectFile(u"app"_s), u"-silent"_s, u"-locations"_s, u"none"_s} +
                         options + QStringList{u"-ts"_s, copy});
        QVERIFY(update.waitForFinished(120'000));
        QCOMPARE(update.exitStatus(), QProcess::NormalExit);
        QVERIFY2(update.exitCode() == 0, update.readAllStandardError().constData());

        const QList<Message> messages = messagesOf(copy);
        QVERIFY(!messages.isEmpty());
        for (const Message &message : messages)
            QVERIFY2(message.state.isEmpty(),
                     QByteArray(message.state.toUtf8() + ' ' + named(message)).constData());
    }

    void speaks_data() {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QByteArray>("context");
        QTest::addColumn<QByteArray>("source");
        QTest::addColumn<int>("count");
        QTest::addColumn<QString>("spoken");
        const QByteArray session = "morat::ReviewSession";
        const QByteArray corrections =
            "%n correction(s) decided on an earlier version were made again.";
        QTest::newRow("vi, Store") << u"vi"_s << QByteArray("Store")
                                   << QByteArray("The review database has no decision %1.") << -1
                                   << u"Cơ sở dữ liệu duyệt bài không có quyết định số %1."_s;
        QTest::newRow("vi, ReviewSession")
            << u"vi"_s << session << QByteArray("Ignore once") << -1 << u"Bỏ qua lần này"_s;
        QTest::newRow("vi, một con số") << u"vi"_s << session << corrections << 3
                                        << u"Đã sửa lại 3 chỗ đã quyết ở bản trước."_s;
        QTest::newRow("vi, nút của Qt")
            << u"vi"_s << QByteArray("QPlatformTheme") << QByteArray("&Yes") << -1 << u"&Có"_s;
        QTest::newRow("any other name is vi")
            << u"fr"_s << session << QByteArray("Ignore once") << -1 << u"Bỏ qua lần này"_s;
        QTest::newRow("en, one") << u"en"_s << session << corrections << 1
                                 << u"1 correction decided on an earlier version was made again."_s;
        QTest::newRow("en, three")
            << u"en"_s << session << corrections << 3
            << u"3 corrections decided on an earlier version were made again."_s;
        QTest::newRow("en, no count: the source")
            << u"en"_s << session << QByteArray("Ignore once") << -1 << u"Ignore once"_s;
    }

    void speaks() {
        QFETCH(QString, language);
        QFETCH(QByteArray, context);
        QFETCH(QByteArray, source);
        QFETCH(int, count);
        QFETCH(QString, spoken);
        installTranslations(*QCoreApplication::instance(), language);
        QCOMPARE(
            QCoreApplication::translate(context.constData(), source.constData(), nullptr, count),
            spoken);
        QCOMPARE(QLocale().language(), language == u"en" ? QLocale::English : QLocale::Vietnamese);
    }

    // Translators belong to the application: the next row begins in the source's English.
    void cleanup() {
        for (QTranslator *translator : QCoreApplication::instance()->findChildren<QTranslator *>())
            delete translator;
    }
};

QTEST_GUILESS_MAIN(TranslationsTest)
#include "TranslationsTest.moc"
