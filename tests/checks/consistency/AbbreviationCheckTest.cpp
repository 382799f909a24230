// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/consistency/AbbreviationCheck.h"
#include "CheckTesting.h"
#include "data/DataFolder.h"

#include <QTemporaryFile>
#include <QTest>

using namespace morat;
using namespace Qt::StringLiterals;

class AbbreviationCheckTest final : public QObject {
    Q_OBJECT

private slots:
    void finds_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("expected"); ///< "level rule: what is marked"
        const auto row = [](const char *name, const QString &text, const QStringList &expected) {
            QTest::newRow(name) << text << expected;
        };
        row("two ways to write one", u"Sở GD&ĐT họp. Sở GD-ĐT báo cáo, Sở GD&ĐT ghi nhận."_s,
            {u"warning consistency.abbreviation-form: GD-ĐT"_s});
        row("one name, two abbreviations",
            u"Ngân hàng Nhà nước (NHNN) bán vàng. Ngân hàng Nhà nước (SBV) mua lại; NHNN và SBV lãi."_s,
            {u"warning consistency.abbreviation-two: SBV"_s});
        row("one abbreviation, two names",
            u"Ban tổ chức (BTC) nghỉ. Bộ Tài chính (BTC) họp, BTC vui."_s,
            {u"warning consistency.abbreviation-two: BTC"_s});
        row("explained and never used", u"Chi cục Kiểm lâm vùng (CCKLV) giữ rừng. Rừng xanh."_s,
            {u"info style.abbreviation-unused: CCKLV"_s});
        row("used before it is explained",
            u"Đội CCKLV đi rừng. Chi cục Kiểm lâm vùng (CCKLV) giữ rừng, CCKLV vui."_s,
            {u"info style.abbreviation-late: CCKLV"_s});
        row("letters of another name",
            u"Nộp thuế thu nhập doanh nghiệp (TNCN) đúng hạn. TNCN vui."_s,
            {u"warning consistency.abbreviation-mismatch: TNCN"_s});
        row("letters that say đ as d", u"Trường Đại học Quốc gia (DHQG) họp. DHQG vui."_s, {});
        row("letters of the English name",
            u"Liên minh châu Âu (EU) và Quỹ Tiền tệ (IMF), EU, IMF."_s, {});
        row("words passed over", u"Bộ Nông nghiệp và Môi trường (NNMT) họp. Bộ NNMT bàn."_s, {});
        row("used after", u"Chi cục Kiểm lâm (CCKL) giữ rừng. CCKL vui."_s, {});
        row("the number of a document", u"Nghị định 30/2020/NĐ-CP và NĐCP."_s, {});
        row("a line in capitals", u"HỘI LÀNG NÀ LUM MỞ SỚM (XUÂN MỚI)"_s, {});
        row("a source in brackets", u"Xã mở hội (Theo TTXVN). Bà con vui."_s, {});
    }
    void finds() {
        QFETCH(const QString, text);
        QFETCH(const QStringList, expected);
        QStringList found;
        for (const Finding &finding : testing::findingsOf<AbbreviationCheck>({text}))
            found.append(levelName(finding.level) + u' ' + finding.rule + u": "_s +
                         text.mid(finding.range.start, finding.range.length));
        QCOMPARE(found, expected);
    }

    /// Letters that everybody knows, behind another name that everybody knows.
    void knowsWhatAnAbbreviationIsOf_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("right");
        const auto row = [](const QString &text, const QString &right) {
            QTest::newRow(qPrintable(text)) << text << right;
        };
        row(u"Ủy ban nhân dân (HĐND) tỉnh họp. HĐND vui."_s, u"UBND"_s);
        row(u"Sở Giáo dục và Đào tạo (GTVT) họp. GTVT vui."_s, u"GDĐT"_s);
        row(u"Trường Trung học phổ thông (THCS) Đồng Hạ. THCS vui."_s, u"THPT"_s);
        row(u"Tổ chức Thương mại Thế giới (WHO) họp. WHO vui."_s, u"WTO"_s);
        row(u"Ủy ban nhân dân (UBND) tỉnh họp. UBND vui."_s, {});
        row(u"Sở Giáo dục và Đào tạo (GD&ĐT) họp. GD&ĐT vui."_s, {});
        row(u"Sở Giáo dục và Đào tạo (GD-ĐT) họp. GD-ĐT vui."_s, {});
        row(u"Hội đồng nhân dân, Ủy ban nhân dân (HĐND-UBND) họp. HĐND-UBND vui."_s, {});
        row(u"Ủy ban nhân dân (CQTW) tỉnh họp. CQTW vui."_s, {});
        row(u"Nhà máy mới (HĐND) họp. HĐND vui."_s, {});
        row(u"Ủy ban nhân dân (ông Hải) họp, HĐND họp."_s, {});
    }
    void knowsWhatAnAbbreviationIsOf() {
        QFETCH(const QString, text);
        QFETCH(const QString, right);
        const auto known =
            KnownAbbreviations::load(dataFolder() + u"/dictionaries/known-abbreviations.tsv"_s);
        QVERIFY2(known, known ? "" : qPrintable(known.error().message));
        QString mended;
        for (const Finding &finding : testing::findingsIn<AbbreviationCheck>(
                 {testing::blockOf(BlockKind::Paragraph, text)}, *known)) {
            if (finding.rule != u"consistency.abbreviation-mismatch"_s)
                continue;
            QCOMPARE(levelName(finding.level), levelName(Level::Warning));
            mended += finding.suggestions.first().text;
        }
        QCOMPARE(mended, right);
    }

    void refusesADamagedList_data() {
        QTest::addColumn<QByteArray>("rows");
        QTest::newRow("no name") << QByteArray("UBND\n");
        QTest::newRow("one word") << QByteArray("UBND\tủy\n");
        QTest::newRow("twice") << QByteArray("UBND\tỦy ban nhân dân\nUB\tủy ban nhân dân\n");
        QTest::newRow("nothing") << QByteArray("# none\n");
    }
    void refusesADamagedList() {
        QFETCH(const QByteArray, rows);
        QTemporaryFile file;
        QVERIFY(file.open() && file.write(rows) == rows.size());
        file.close();
        QVERIFY(!KnownAbbreviations::load(file.fileName()));
    }

    void namesTheLongestNameThatWasExplained() {
        const QString text =
            u"Sở Y tế (SYT) mời. Văn phòng Sở Y tế (VPSYT) nhận. Văn phòng Sở Y tế "
            u"(OFF) trả lời. SYT, VPSYT, OFF cùng ký."_s;
        const QList<Finding> findings = testing::findingsOf<AbbreviationCheck>({text});
        QCOMPARE(findings.size(), 1);
        QCOMPARE(findings.first().rule, u"consistency.abbreviation-two"_s);
        QCOMPARE(findings.first().message,
                 u"Tên này ở trên viết tắt là “VPSYT”; ở đây là “OFF”."_s);
    }

    void writesTheUsualForm() {
        const QList<Finding> findings = testing::findingsOf<AbbreviationCheck>(
            {u"Sở GD&ĐT họp. Sở GD-ĐT báo cáo, Sở GD&ĐT ghi nhận."_s});
        QCOMPARE(findings.size(), 1);
        QCOMPARE(findings.first().message, u"Trong bài này viết “GD&ĐT”; ở đây viết “GD-ĐT”."_s);
        QCOMPARE(findings.first().suggestions.value(0).text, u"GD&ĐT"_s);
    }

    void declaresItsRules() {
        testing::verifyRules(testing::engineOf<AbbreviationCheck>(),
                             {u"consistency.abbreviation-form"_s, u"consistency.abbreviation-two"_s,
                              u"consistency.abbreviation-mismatch"_s,
                              u"style.abbreviation-unused"_s, u"style.abbreviation-late"_s});
    }
};

QTEST_GUILESS_MAIN(AbbreviationCheckTest)
#include "AbbreviationCheckTest.moc"
