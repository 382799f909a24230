// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/Formats.h"
#include "drafts/DraftAddress.h"
#include "drafts/DraftReader.h"

#include <QSet>
#include <QTest>

using namespace morat;
using namespace Qt::StringLiterals;

class FormatsTest final : public QObject {
    Q_OBJECT

private slots:
    void everyRowIsWhole() {
        QSet<QString> names;
        for (const Format *format : formats()) {
            QVERIFY2(!names.contains(format->name), qPrintable(format->name));
            names.insert(format->name);
            QVERIFY2(!format->suffixes.isEmpty(), qPrintable(format->name));
            QVERIFY2(format->read && format->write && format->toUnicode, qPrintable(format->name));
            QCOMPARE(formatNamed(format->name), format);
            for (const QString &suffix : format->suffixes)
                QVERIFY2(formatsFor(u"bai."_s + suffix.toUpper()).contains(format),
                         qPrintable(suffix));
            // Tracked changes are written and proven, or not at all.
            QCOMPARE(format->track != nullptr, format->isSameRejected != nullptr);
            // Several drafts in a file are listed, named and put back, or not at all.
            QCOMPARE(format->items != nullptr, format->withItem != nullptr);
        }
        QCOMPARE(names, (QSet<QString>{u"text"_s, u"html"_s, u"docx"_s, u"odt"_s, u"markdown"_s,
                                       u"wxr"_s, u"ninjs"_s, u"rtf"_s, u"mdx"_s, u"doc"_s,
                                       u"feed"_s, u"json"_s, u"fodt"_s, u"epub"_s}));
        QVERIFY(!formatNamed(u"xls"_s));
    }

    void recognises_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("format");
        const QByteArray zip("PK\3\4");
        const QByteArray odt = zip + "mimetypeapplication/vnd.oasis.opendocument.text";
        const QByteArray wxr("<rss xmlns:wp=\"http://wordpress.org/export/1.2/\">");
        QTest::newRow("a package is what its bytes say") << odt << u"bai.docx"_s << u"odt"_s;
        QTest::newRow("any other package") << zip << u"bai.odt"_s << u"docx"_s;
        QTest::newRow("an old Word document")
            << QByteArray("\xd0\xcf\x11\xe0") << u"bai.docx"_s << u"doc"_s;
        QTest::newRow("a Word document with a password")
            << QByteArray("\xd0\xcf\x11\xe0"
                          "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0",
                          36)
            << u"bai.docx"_s << u"docx"_s;
        QTest::newRow("a page that Word saved")
            << QByteArray("<html><p>x") << u"bai.doc"_s << u"html"_s;
        QTest::newRow("RTF under another name")
            << QByteArray("{\\rtf1}") << u"bai.doc"_s << u"rtf"_s;
        QTest::newRow("an article of an export") << QByteArray("x") << u"kho.xml#7"_s << u"wxr"_s;
        QTest::newRow("an export under another name") << wxr << u"kho.txt"_s << u"wxr"_s;
        QTest::newRow("the name before the content")
            << QByteArray("<p>x") << u"bai.md"_s << u"markdown"_s;
        QTest::newRow("the content of a page") << QByteArray("<p>x") << u"bai.txt"_s << u"html"_s;
        QTest::newRow("everything else") << QByteArray("x") << u"bai"_s << u"text"_s;
    }
    void recognises() {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, name);
        const auto format = recognisedFormat(bytes, DraftAddress::of(name).fileName());
        QVERIFY(format);
        QTEST(formatName(*format), "format");
    }

    void refusesAPackageThatIsNone() {
        for (const QString &name : {u"bai.docx"_s, u"bai.odt"_s}) {
            const auto format = recognisedFormat("{\\rtf1}", name);
            QVERIFY(!format);
            QVERIFY(format.error().message.contains(u"damaged"_s));
        }
    }

    void listsTheNamesThatAFolderIsSearchedFor() {
        QStringList filters = draftNameFilters();
        filters.sort();
        QCOMPARE(filters,
                 (QStringList{u"*.atom"_s, u"*.doc"_s, u"*.docx"_s, u"*.epub"_s, u"*.fodt"_s,
                              u"*.htm"_s, u"*.html"_s, u"*.json"_s, u"*.markdown"_s, u"*.md"_s,
                              u"*.mdx"_s, u"*.odt"_s, u"*.rss"_s, u"*.rtf"_s, u"*.text"_s,
                              u"*.txt"_s, u"*.xhtml"_s, u"*.xml"_s, u"*.zip"_s}));
    }
};

QTEST_GUILESS_MAIN(FormatsTest)
#include "FormatsTest.moc"
