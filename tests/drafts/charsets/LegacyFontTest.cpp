// SPDX-License-Identifier: GPL-3.0-or-later
// Word documents in which the font says what the letters are.
#include "DocxTesting.h"

#include <QRandomGenerator>

using namespace morat;
using namespace morat::testing;
using namespace Qt::StringLiterals;

namespace {

QString run(const QString &font, const QString &text) {
    const QString properties =
        font.isEmpty() ? QString()
                       : u"<w:rPr><w:rFonts w:ascii=\"%1\" w:hAnsi=\"%1\"/></w:rPr>"_s.arg(font);
    return u"<w:r>"_s + properties + u"<w:t xml:space=\"preserve\">"_s + text + u"</w:t></w:r>"_s;
}

QString paragraph(const QString &runs) {
    return u"<w:p>"_s + runs + u"</w:p>"_s;
}

QString bodyOf(const Result<QByteArray> &package) {
    if (!package)
        return u"failed: "_s + package.error().message;
    const QString xml = QString::fromUtf8(readOrFail(readDocx(*package)).source);
    const qsizetype from = xml.indexOf(u"<w:body>"_s) + 8;
    return xml.sliced(from, xml.indexOf(u"<w:sectPr>"_s, from) - from);
}

/// A document whose styles name fonts: directly, through the style it is based on, by the theme.
QByteArray styled(const QString &body) {
    Members members = docxMembers(documentXml(body));
    for (auto &[name, bytes] : members) {
        if (name == u"word/styles.xml")
            bytes = "<w:styles "
                    "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
                    "<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme=\"minorHAnsi\" "
                    "w:hAnsiTheme=\"minorHAnsi\"/></w:rPr></w:rPrDefault></w:docDefaults>"
                    "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Thuong\"><w:name "
                    "w:val=\"Normal\"/></w:style>"
                    "<w:style w:type=\"paragraph\" w:styleId=\"Cu\"><w:name w:val=\"Cu\"/><w:rPr>"
                    "<w:rFonts w:ascii=\".VnTime\" w:hAnsi=\".VnTime\"/></w:rPr></w:style>"
                    "<w:style w:type=\"paragraph\" w:styleId=\"CuHon\"><w:name w:val=\"CuHon\"/>"
                    "<w:basedOn w:val=\"Cu\"/></w:style>"
                    "<w:style w:type=\"character\" w:styleId=\"Hoa\"><w:name w:val=\"Hoa\"/><w:rPr>"
                    "<w:rFonts w:hAnsi=\".VnTimeH\"/></w:rPr></w:style></w:styles>";
        if (name == u"word/_rels/document.xml.rels")
            bytes.replace("</Relationships>",
                          "<Relationship Id=\"rId2\" "
                          "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
                          "relationships/theme\" Target=\"theme1.xml\"/></Relationships>");
    }
    members.append({u"word/theme1.xml"_s,
                    "<a:theme xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\">"
                    "<a:majorFont><a:latin typeface=\"Arial\"/></a:majorFont><a:minorFont>"
                    "<a:latin typeface=\"VNI-Times\"/></a:minorFont></a:theme>"});
    return packed(members);
}

} // namespace

class LegacyFontTest final : public QObject {
    Q_OBJECT

private slots:
    void readsRunsByTheirFonts() {
        const Draft draft = readOrFail(readDocx(docxOf(
            paragraph(run(u".VnTimeH"_s, u"céng hßa x· héi"_s)) +
            paragraph(run(u".VnTime"_s, u"ñy ban nh©n d©n "_s) + run(QString(), u"xã Đồng Hạ "_s) +
                      run(u"VNI-Times"_s, u"moãi thaùng"_s)) +
            paragraph(run(u"Times New Roman"_s, u"Là bé"_s)))));
        QCOMPARE(draft.text.joined(),
                 u"CỘNG HÒA XÃ HỘI\nủy ban nhân dân xã Đồng Hạ mỗi tháng\nLà bé"_s);
        QCOMPARE(brokenInvariant(draft), QString());
        QCOMPARE(draft.text.blocks()[0].legacyCharset, u"TCVN3 (.VnTimeH)"_s);
        QCOMPARE(draft.text.blocks()[1].legacyCharset, u"VNI-Windows (VNI-Times)"_s);
        QCOMPARE(draft.text.blocks()[2].legacyCharset, QString());
        QCOMPARE(readingNotices(draft).size(), 1);
    }

    void findsTheFontInStylesAndTheme() {
        const QString old = u"<w:p><w:pPr><w:pStyle w:val=\"%1\"/></w:pPr>%2</w:p>"_s;
        const Draft draft = readOrFail(readDocx(
            styled(old.arg(u"Cu"_s, run(QString(), u"ñy ban"_s)) +
                   old.arg(u"CuHon"_s, run(QString(), u"nh©n d©n"_s)) +
                   old.arg(u"Cu"_s, run(u"Times New Roman"_s, u"nhân dân"_s)) +
                   old.arg(u"Cu"_s, u"<w:r><w:rPr><w:rStyle w:val=\"Hoa\"/></w:rPr><w:t>céng "
                                    "hßa</w:t></w:r>"_s) +
                   paragraph(run(QString(), u"moãi thaùng"_s)))));
        QCOMPARE(draft.text.joined(), u"ủy ban\nnhân dân\nnhân dân\nCỘNG HÒA\nmỗi tháng"_s);
        // As a whole: every run gets a font of its own, the styles stay.
        const auto unicode = writeDraft(draft, {}, WriteIn::Unicode);
        QVERIFY2(unicode.has_value(), writtenOrReason(unicode).constData());
        const Draft again = readOrFail(readDocx(*unicode));
        QCOMPARE(again.text.joined(), draft.text.joined());
        QVERIFY(readingNotices(again).isEmpty());
        QVERIFY(bodyOf(unicode).contains(
            u"<w:rPr><w:rStyle w:val=\"Hoa\"/><w:rFonts w:ascii=\"Times New Roman\" "
            "w:hAnsi=\"Times New Roman\" w:cs=\"Times New Roman\"/></w:rPr><w:t>CỘNG HÒA"_s));
    }

    void writesForTheFont_data() {
        QTest::addColumn<QString>("runs");
        QTest::addColumn<QString>("old");
        QTest::addColumn<QString>("now");
        QTest::addColumn<QString>("written");
        QTest::newRow("TCVN3") << run(u".VnTime"_s, u"chñ ch­¬ng, nghÞ"_s) << u"chương"_s
                               << u"trường"_s << run(u".VnTime"_s, u"chñ tr­êng, nghÞ"_s);
        QTest::newRow("VNI") << run(u"VNI-Times"_s, u"chuû chöông"_s) << u"chương"_s << u"trường"_s
                             << run(u"VNI-Times"_s, u"chuû tröôøng"_s);
        QTest::newRow("chữ hoa") << run(u".VnTimeH"_s, u"céng Hßa"_s) << u"HÒA"_s << u"HỘI Ă"_s
                                 << run(u".VnTimeH"_s, u"céng Héi ¡"_s).replace(u"Hé"_s, u"Hé"_s);
        QTest::newRow("qua hai phông, phần đầu nhận")
            << run(u".VnTime"_s, u"chñ ch"_s) + run(QString(), u"ương"_s) << u"chương"_s
            << u"trường"_s << run(u".VnTime"_s, u"chñ tr­êng"_s) + run(QString(), QString());
    }
    void writesForTheFont() {
        QFETCH(QString, runs);
        QFETCH(QString, old);
        QFETCH(QString, now);
        const Draft draft = readOrFail(readDocx(docxOf(paragraph(runs))));
        const auto out = writeDraft(draft, {replacing(draft, old, now)});
        QVERIFY2(out.has_value(), writtenOrReason(out).constData());
        QString wanted = draft.text.joined();
        wanted.replace(old, now);
        QCOMPARE(readOrFail(readDocx(*out)).text.joined(), wanted);
        // Nothing but the edited letters: the fonts are the same.
        QCOMPARE(bodyOf(out).count(u"rFonts"_s), runs.count(u"rFonts"_s));
    }

    void refusesWhatTheFontCannotShow() {
        const Draft draft = readOrFail(readDocx(docxOf(
            paragraph(run(u".VnTime"_s, u"¤ng Lª nãi"_s) + run(u".VnTimeH"_s, u"lª v©n"_s)))));
        const auto capital = writeDraft(draft, {replacing(draft, u"nói"_s, u"Ói"_s)});
        QVERIFY(!capital && capital.error().message.contains(u".VnTime"_s));
        const auto small = writeDraft(draft, {replacing(draft, u"VÂN"_s, u"Vân"_s)});
        QVERIFY(!small && small.error().message.contains(u".VnTimeH"_s));
        QVERIFY(writeDraft(draft, {replacing(draft, u"VÂN"_s, u"Vân"_s)}, WriteIn::Unicode));
    }

    void leavesUnicodeTextInAnOldFontAlone() {
        const QString text = u"Bộ đội và bà con xã Đồng Hạ"_s;
        const QString latin = u"là bé và cá, có hố và tú"_s; // all of it in Latin-1 but ố
        const Draft draft = readOrFail(readDocx(
            docxOf(paragraph(run(u".VnTime"_s, text)) + paragraph(run(u".VnTime"_s, latin)))));
        QCOMPARE(draft.text.joined(), QString(text + u'\n' + latin));
        QVERIFY(readingNotices(draft).isEmpty());
    }

    void convertsWithCorrectionsAndTracks() {
        const Draft draft = readOrFail(readDocx(docxOf(paragraph(
            run(u".VnArial"_s, u"chñ ch­¬ng &amp; "_s) + run(u"VNI-Times"_s, u"thaùng"_s)))));
        const Edit edit = replacing(draft, u"chương"_s, u"trương"_s);
        const auto clean = writeDraft(draft, {edit}, WriteIn::Unicode);
        const auto font = [](const QString &name) -> QString {
            return u"<w:r><w:rPr><w:rFonts w:ascii=\"%1\" w:hAnsi=\"%1\" w:cs=\"%1\"/></w:rPr>"_s
                .arg(name);
        };
        QCOMPARE(bodyOf(clean),
                 paragraph(font(u"Arial"_s) +
                           u"<w:t xml:space=\"preserve\">chủ trương &amp; </w:t></w:r>"_s +
                           font(u"Times New Roman"_s) +
                           u"<w:t xml:space=\"preserve\">tháng</w:t></w:r>"_s));
        const ChangeAuthor editor{u"Lê Vân"_s, QDateTime(QDate(2026, 3, 4), QTime(5, 6), Qt::UTC)};
        const auto tracked = writeTrackedChanges(draft, {edit}, {editor}, WriteIn::Unicode);
        QVERIFY2(tracked.has_value(), writtenOrReason(tracked).constData());
        QCOMPARE(readOrFail(readDocx(*tracked)).text.joined(), u"chủ trương & tháng"_s);
        // In the old font it is tracked in the old font.
        const auto old = writeTrackedChanges(draft, {edit}, {editor});
        QVERIFY2(old.has_value(), writtenOrReason(old).constData());
        QVERIFY(bodyOf(old).contains(u"<w:delText xml:space=\"preserve\">ch"_s));
        QCOMPARE(readOrFail(readDocx(*old)).text.joined(), u"chủ trương & tháng"_s);
    }

    void randomEditsStaySound() {
        QRandomGenerator random(20261124);
        const QStringList runs{run(u".VnTime"_s, u"ñy ban nh©n d©n "_s),
                               run(u"VNI-Times"_s, u"moãi thaùng "_s),
                               run(u".VnTimeH"_s, u"céng hßa "_s), run(QString(), u"xã Đồng Hạ "_s),
                               u"<w:r><w:tab/></w:r>"_s};
        const QStringList words{u"chữ"_s, u"Ừ"_s, u"\n"_s, QString(), u" và "_s, u"№"_s};
        int written = 0;
        for (int round = 0; round < 300; ++round) {
            QString body;
            for (int i = random.bounded(3); i >= 0; --i) {
                QString line;
                for (int j = random.bounded(5); j >= 0; --j)
                    line += runs.at(random.bounded(runs.size()));
                body += paragraph(line);
            }
            const QByteArray bytes = docxOf(body);
            const Draft draft = readOrFail(readDocx(bytes));
            QVERIFY2(brokenInvariant(draft).isEmpty(), qPrintable(brokenInvariant(draft)));
            QCOMPARE(writtenOrReason(writeDraft(draft, {})), bytes);
            const QString joined = draft.text.joined();
            const Edit edit = randomEdit(random, joined, words);
            const QString wanted = edited(joined, edit);
            const auto lines = [](const QString &text) {
                QStringList all = text.split(u'\n');
                all.removeAll(QString());
                return all;
            };
            if (const auto out = writeDraft(draft, {edit})) {
                ++written;
                QCOMPARE(lines(readOrFail(readDocx(*out)).text.joined()), lines(wanted));
            }
            const auto unicode = writeDraft(draft, {edit}, WriteIn::Unicode);
            QVERIFY2(unicode.has_value(), writtenOrReason(unicode).constData());
            QCOMPARE(lines(readOrFail(readDocx(*unicode)).text.joined()), lines(wanted));
        }
        QVERIFY2(written > 150, qPrintable(QString::number(written)));
    }
};

QTEST_APPLESS_MAIN(LegacyFontTest)
#include "LegacyFontTest.moc"
