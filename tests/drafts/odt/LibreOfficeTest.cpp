// SPDX-License-Identifier: GPL-3.0-or-later
// LibreOffice writes a document, we correct it, and LibreOffice says what is in it now: with the
// tracked changes accepted it must be what our clean copy says, with all refused what the original
// said. Skipped where LibreOffice is not installed.
#include "DocxTesting.h"
#include "OfficeTesting.h"

#include <QRandomGenerator>

using namespace morat;
using namespace morat::testing;
using namespace Qt::StringLiterals;

namespace {

constexpr auto article =
    "<html><head><meta charset=utf-8></head><body><h1>Tỉnh họp bàn về đường mới</h1>"
    "<p>Sáng 5-3, tỉnh thông qua <b>chủ ch</b>ương, nghị quyết về đường mới.</p>"
    "<p>Ông Trần Hòa nói: “Đường <i>rộng</i> 12&nbsp;m” &amp; dài 3 km.</p>"
    "<ul><li>Đoạn một đã xong</li><li>Đoạn hai chưa xong</li></ul>"
    "<table><tr><td>Năm 2025</td><td>3 km</td></tr><tr><td>Năm 2026</td><td>5 km</td></tr></table>"
    "<h2>Dân nói gì</h2><p>Dòng một<br>dòng hai.</p>"
    "<p>Xem <a href='https://example.org'>bài trước</a> để rõ.</p><p>Lê Vân</p></body></html>";

/// The first lines in which two texts differ; empty when they are the same.
QString difference(const QString &got, const QString &wanted) {
    const QStringList a = got.split(u'\n');
    const QStringList b = wanted.split(u'\n');
    for (qsizetype i = 0; i < std::max(a.size(), b.size()); ++i) {
        if (a.value(i) != b.value(i))
            return u"got: "_s + a.value(i) + u", wanted: "_s + b.value(i);
    }
    return {};
}

QString trimmedLines(const QString &text) {
    QStringList lines = text.split(u'\n');
    for (QString &line : lines)
        line = line.trimmed();
    lines.removeAll(QString());
    return lines.join(u'\n');
}

} // namespace

class LibreOfficeTest final : public QObject {
    Q_OBJECT

    Office m_office;

    /// What LibreOffice reads, paragraphs without text aside.
    QString said(const QString &name) {
        QStringList lines = QString::fromUtf8(m_office.read(name)).remove(u'\uFEFF').split(u'\n');
        // A list's paragraph without text shows its bullet.
        for (QString &line : lines)
            line = line.trimmed() == u"•" ? QString() : line.remove(u'\r');
        lines.removeAll(QString());
        return lines.join(u'\n');
    }

private slots:
    void initTestCase() {
        if (!m_office.isInstalled())
            QSKIP("LibreOffice is not installed");
        m_office.write(u"bai.html"_s, article);
        QVERIFY(m_office.run({u"--infilter=HTML (StarWriter)"_s, u"--convert-to"_s,
                              u"docx:MS Word 2007 XML"_s, u"bai.html"_s}));
        QVERIFY(!m_office.read(u"bai.docx"_s).isEmpty());
        QVERIFY(m_office.run({u"--infilter=HTML (StarWriter)"_s, u"--convert-to"_s,
                              u"odt:writer8"_s, u"bai.html"_s}));
        QVERIFY(!m_office.read(u"bai.odt"_s).isEmpty());
        QVERIFY(m_office.run({u"--infilter=HTML (StarWriter)"_s, u"--convert-to"_s,
                              u"rtf:Rich Text Format"_s, u"bai.html"_s}));
        QVERIFY(!m_office.read(u"bai.rtf"_s).isEmpty());
        QVERIFY(m_office.takeMacro());
    }

    void readsTheStructure_data() {
        QTest::addColumn<QString>("name");
        QTest::newRow("docx") << u"bai.docx"_s;
        QTest::newRow("odt") << u"bai.odt"_s;
        QTest::newRow("rtf") << u"bai.rtf"_s;
    }
    void readsTheStructure() {
        QFETCH(QString, name);
        const Draft draft = readOrFail(readDraft(m_office.read(name), name));
        QCOMPARE(outline(draft), u"Headline | Tỉnh họp bàn về đường mới\n"
                                 "Lead | Sáng 5-3, tỉnh thông qua chủ chương, nghị quyết về đường "
                                 "mới.\n"
                                 "Paragraph | Ông Trần Hòa nói: “Đường rộng 12⍽m” & dài 3 km.\n"
                                 "ListItem | Đoạn một đã xong\n"
                                 "ListItem | Đoạn hai chưa xong\n"
                                 "TableCell | Năm 2025\n"
                                 "TableCell | 3 km\n"
                                 "TableCell | Năm 2026\n"
                                 "TableCell | 5 km\n"
                                 "Heading | Dân nói gì\n"
                                 "Paragraph | Dòng một\n"
                                 "Paragraph | dòng hai.\n"
                                 "Paragraph | Xem bài trước để rõ.\n"
                                 "Byline | Lê Vân\n"_s);
        QCOMPARE(brokenInvariant(draft), QString());
    }

    /// Random edits of an ODF text and an RTF document; LibreOffice reads what we wrote.
    void readsWhatWasCorrected_data() {
        QTest::addColumn<QString>("ending");
        QTest::newRow("odt") << u"odt"_s;
        QTest::newRow("rtf") << u"rtf"_s;
    }
    void readsWhatWasCorrected() {
        QFETCH(QString, ending);
        const auto reader = ending == "odt"_L1 ? readOdt : readRtf;
        const Draft draft = readOrFail(reader(m_office.read(u"bai."_s + ending)));
        const QString joined = draft.text.joined();
        const QStringList words{u""_s, u"chữ"_s, u"-"_s, u"\n"_s, u"a\nb"_s, u"<&>  x"_s};
        QRandomGenerator random(20260306);
        QString list;
        QStringList wanted;
        for (int round = 0; round < 60; ++round) {
            QList<Edit> edits;
            for (qsizetype at = random.bounded(60); at <= joined.size();
                 at += 1 + random.bounded(120)) {
                const qsizetype length =
                    random.bounded(std::min<qsizetype>(12, joined.size() - at) + 1);
                edits.append({{at, length}, words.at(random.bounded(words.size()))});
                at += length;
            }
            const auto out = writeDraft(draft, edits);
            if (!out)
                continue;
            const QString name = ending + u"-%1"_s.arg(wanted.size());
            const QString path = m_office.write(name + u"."_s + ending, *out);
            list += u"AcceptAllTrackedChanges|"_s + path + u'|' + m_office.path(name + u".txt"_s) +
                    u'\n';
            wanted.append(readOrFail(reader(*out)).text.joined());
        }
        QVERIFY(wanted.size() > 20);
        QVERIFY(m_office.resolve(list));
        for (qsizetype i = 0; i < wanted.size(); ++i) {
            // Lists are shown indented, with bullets.
            const QString got = said(ending + u"-%1.txt"_s.arg(i)).remove(u"    • "_s);
            QCOMPARE(difference(trimmedLines(got), trimmedLines(wanted.at(i))), QString());
        }
    }

    /// Random edits, clean and tracked; LibreOffice reads both.
    void acceptingAndRefusingGiveTheTexts_data() {
        QTest::addColumn<QString>("format");
        QTest::newRow("docx") << u"docx"_s;
        QTest::newRow("odt") << u"odt"_s;
        QTest::newRow("rtf") << u"rtf"_s;
    }
    void acceptingAndRefusingGiveTheTexts() {
        QFETCH(QString, format);
        const QByteArray bytes = m_office.read(u"bai."_s + format);
        const Draft draft = readOrFail(readDraft(bytes, u"bai."_s + format));
        const QString joined = draft.text.joined();
        const ChangeAuthor editor{u"Lê Vân"_s,
                                  QDateTime(QDate(2026, 3, 4), QTime(5, 6, 7), Qt::UTC)};
        QStringList words{u""_s, u"chữ"_s, u" "_s, u"\t"_s, u"<&>{\\"_s};
        // RTF tracks words and whole paragraphs.
        const bool withinLines = format == u"rtf";
        if (!withinLines)
            words += {u"\n"_s, u"a\nb"_s};
        QRandomGenerator random(20260305);
        QString list = u"AcceptAllTrackedChanges|%1/bai."_s + format + u"|%1/bai.txt\n"_s;
        int count = 0;
        for (int round = 0; round < 60; ++round) {
            QList<Edit> edits;
            // An edit every other paragraph: where one ends with inserted text and the next begins
            // with some, LibreOffice 7.4 may join the two when all is refused.
            for (qsizetype at = random.bounded(60); at >= 0 && at < joined.size();) {
                const qsizetype longest = round % 2 == 0 ? 8 : 50;
                qsizetype length =
                    random.bounded(std::min<qsizetype>(longest, joined.size() - at) + 1);
                QString replacement = words.at(random.bounded(words.size()));
                const qsizetype lineEnd = joined.indexOf(u'\n', at);
                if (withinLines && at > 0 && joined[at - 1] == u'\n' && lineEnd >= 0 &&
                    random.bounded(2) == 0) {
                    length = lineEnd + 1 - at;
                    replacement.clear();
                } else if (withinLines && lineEnd >= 0) {
                    length = std::min(length, lineEnd - at);
                }
                edits.append({{at, length}, replacement});
                at = joined.indexOf(u'\n', at + length + 1);
                at = at < 0 ? at : joined.indexOf(u'\n', at + 1);
                at = at < 0 ? at
                            : at + (withinLines && random.bounded(3) == 0 ? 1 : random.bounded(30));
            }
            const auto clean = writeDraft(draft, edits);
            const auto tracked =
                writeTrackedChanges(draft, edits, QList<ChangeAuthor>(edits.size(), editor));
            if (!clean || !tracked)
                continue; // it would join cells of the table
            m_office.write(format + u"-%1.clean."_s.arg(count) + format, *clean);
            m_office.write(format + u"-%1."_s.arg(count) + format, *tracked);
            const QString name = u"|%1/"_s + format + u'-' + QString::number(count);
            list += u"AcceptAllTrackedChanges"_s + name + u".clean."_s + format + name +
                    u".clean.txt\n"_s;
            list +=
                u"AcceptAllTrackedChanges"_s + name + u"."_s + format + name + u".accepted.txt\n"_s;
            list +=
                u"RejectAllTrackedChanges"_s + name + u"."_s + format + name + u".refused.txt\n"_s;
            ++count;
        }
        qInfo("%d documents", count);
        QVERIFY(count > (format == u"docx" ? 20 : 12)); // an ODF text refuses more of them
        list.replace(u"%1"_s, m_office.path());
        QVERIFY(m_office.resolve(list));
        QVERIFY(said(u"bai.txt"_s).contains(u"chủ chương"_s));
        for (int i = 0; i < count; ++i) {
            QVERIFY(!said(format + u"-%1.clean.txt"_s.arg(i)).isEmpty());
            const QString context = QString::number(i);
            QCOMPARE(context + difference(said(format + u"-%1.accepted.txt"_s.arg(i)),
                                          said(format + u"-%1.clean.txt"_s.arg(i))),
                     context);
            QCOMPARE(context +
                         difference(said(format + u"-%1.refused.txt"_s.arg(i)), said(u"bai.txt"_s)),
                     context);
        }
    }
};

QTEST_GUILESS_MAIN(LibreOfficeTest)
#include "LibreOfficeTest.moc"
