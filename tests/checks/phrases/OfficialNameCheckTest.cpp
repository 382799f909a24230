// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/phrases/OfficialNameCheck.h"

#include "CheckTesting.h"
#include "data/DataFolder.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace morat;
using namespace Qt::StringLiterals;

class OfficialNameCheckTest final : public QObject {
    Q_OBJECT

    std::shared_ptr<const OfficialNames> m_names;

private slots:
    void initTestCase() {
        auto names = OfficialNames::load(dataFolder() + u"/dictionaries/official-names.tsv"_s);
        QVERIFY2(names, names ? "" : qPrintable(names.error().message));
        m_names = *names;
    }

    void findsASlip_data() {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("wrong");
        QTest::addColumn<QString>("right");
        QTest::addColumn<QString>("name");
        const auto row = [](const QString &line, const QString &wrong, const QString &right,
                            const QString &name) {
            QTest::newRow(qPrintable(line)) << line << wrong << right << name;
        };
        row(u"Bão vào tỉnh Quảng Ngải đêm qua."_s, u"Ngải"_s, u"Ngãi"_s, u"Quảng Ngãi"_s);
        row(u"Đoàn đến TP. Đà Nặng hôm nay."_s, u"Nặng"_s, u"Nẵng"_s, u"Đà Nẵng"_s);
        row(u"Thành phố Hồ Chí Mình mưa to."_s, u"Mình"_s, u"Minh"_s, u"Hồ Chí Minh"_s);
        row(u"Lũ ở Thừa Thiên Hếu rút."_s, u"Hếu"_s, u"Huế"_s, u"Thừa Thiên Huế"_s);
        row(u"Người phát ngôn Bộ Ngoại gia nói."_s, u"gia"_s, u"giao"_s, u"Bộ Ngoại giao"_s);
        row(u"Bộ Giáo dục và Đào tào hướng dẫn."_s, u"tào"_s, u"tạo"_s,
            u"Bộ Giáo dục và Đào tạo"_s);
        row(u"Viện kiểm sát nhân dâng huyện truy tố."_s, u"dâng"_s, u"dân"_s,
            u"Viện kiểm sát nhân dân"_s);
        row(u"Ông thăm Bồ Đào Nhà năm ngoái."_s, u"Nhà"_s, u"Nha"_s, u"Bồ Đào Nha"_s);
        row(u"Họ sang nước Hàn Quóc làm việc."_s, u"Quóc"_s, u"Quốc"_s, u"Hàn Quốc"_s);
        // Regions, behind a word that tells.
        row(u"Mưa to ở các tỉnh Nam Nộ đêm qua."_s, u"Nộ"_s, u"Bộ"_s, u"Nam Bộ"_s);
        row(u"Tàu rời vịnh Bắc Bọ sáng sớm."_s, u"Bọ"_s, u"Bộ"_s, u"Bắc Bộ"_s);
        row(u"Kinh tế Đông Nam Nộ tăng nhanh."_s, u"Nộ"_s, u"Bộ"_s, u"Đông Nam Bộ"_s);
        // Among other places.
        row(u"Gió mạnh ở Trung Bộ, Tây Nguyên và Nam Nộ trong đêm."_s, u"Nộ"_s, u"Bộ"_s,
            u"Nam Bộ"_s);
        row(u"Hàng đi Hải Phòng, Lào Cao, Lạng Sơn bằng xe tải."_s, u"Cao"_s, u"Cai"_s,
            u"Lào Cai"_s);
        row(u"Họ từng sang Nhật Bản và Trung Quốt học nghề."_s, u"Quốt"_s, u"Quốc"_s,
            u"Trung Quốc"_s);
        // Only marks are others, and nobody is called so.
        row(u"Chuyến tàu từ Cao Băng về bị chậm."_s, u"Băng"_s, u"Bằng"_s, u"Cao Bằng"_s);
        row(u"Đội bạn là Ai Cấp, mạnh hơn nhiều."_s, u"Cấp"_s, u"Cập"_s, u"Ai Cập"_s);
        row(u"Dự lễ có Tổng Bì thư và các đại biểu."_s, u"Bì"_s, u"Bí"_s, u"Tổng Bí thư"_s);
    }
    void findsASlip() {
        QFETCH(const QString, line);
        QFETCH(const QString, wrong);
        QFETCH(const QString, right);
        QFETCH(const QString, name);
        const QList<Finding> findings = testing::findingsOf<OfficialNameCheck>({line}, m_names);
        QCOMPARE(findings.size(), 1);
        const Finding &finding = findings.first();
        QCOMPARE(finding.rule, u"spelling.official-name"_s);
        QCOMPARE(finding.category, u"spelling.phrase"_s);
        QCOMPARE(finding.level, Level::Warning);
        QCOMPARE(line.mid(finding.range.start, finding.range.length), wrong);
        QCOMPARE(finding.suggestions.size(), 1);
        QCOMPARE(finding.suggestions.first().text, right);
        QVERIFY2(finding.message.contains(u'“' + name + u'”'), qPrintable(finding.message));
    }

    void leavesAlone_data() {
        QTest::addColumn<QString>("line");
        for (const QString &line : {
                 u"Bão vào tỉnh Quảng Ngãi và tỉnh Quảng Nam, thành phố Hà Tiên, tỉnh Hà Tĩnh."_s,
                 u"Hàng xuất sang tỉnh Quảng Đông, tỉnh Vân Nam và tỉnh Hải Nam của Trung Quốc."_s,
                 u"Ngày ấy tỉnh Phúc Yên còn nằm giữa tỉnh Vĩnh Yên và Hà Nội."_s,
                 u"Đoàn thăm thành phố Bắc Kinh, thành phố Tây An và Vương quốc Ánh sáng."_s,
                 u"Thủ trưởng Bộ ký; Bộ Tài chánh ngày ấy ở Sài Gòn."_s,
                 u"Ông Hồ Trí Minh và bà Hà Chí Minh từng sang nước Hòa Lan."_s,
                 // People and villages one slip away.
                 u"Ông Nguyễn Hà Năm và bà Trần Thái Bính ở thôn Ninh Bính."_s,
                 u"Nhà ở phố Hàng Bắc Ninh cũ, số 5, phố Hà Nôi."_s,
                 u"Bộ Y tế, Bộ Công an và Bộ Nội vụ cùng trả lời; bộ ngoại giao phẩm đã bán."_s,
                 u"HỘI ĐỒNG NHÂN DÂN TỈNH QUẢNG NGẢI"_s,
                 u"Chủ tịch nước tiếp Thủ tướng Chính phủ Hoa Kỳ và Phó Thủ tướng Hà Lan."_s,
                 // An address; another's name; a form of address.
                 u"Nhà ở Phúc Thọ, Hà Nội và Mai Châu, Hòa Bình."_s,
                 u"Ông Cao Băng và xóm Cao Băng, chị Quảng Trì, ca sĩ Hà Nôi."_s,
                 u"Bà Lan về quê. Cao Băng Tâm đi cùng Lê Ai Cấp."_s,
                 u"Bắc Hà, Nam Đàn và Trung Đô là nhà hàng; bạn Nam Nộ khí đầy mình."_s,
                 u"Miền Nam Bộ, vùng Tây Nguyên, đồng bằng Bắc Bộ và Đông Nam Á."_s,
                 u"Chị Bồ Đào kể; Nhã đi Tây, ban nhạc ở lại."_s,
                 u"Phó Chủ tịch UBND tỉnh Hòa Bình, Bí thư Tỉnh ủy Thanh Hoá đều có mặt."_s,
             })
            QTest::newRow(qPrintable(line)) << line;
    }
    void leavesAlone() {
        QFETCH(const QString, line);
        for (const Finding &finding : testing::findingsOf<OfficialNameCheck>({line}, m_names))
            QFAIL(qPrintable(finding.message));
    }

    void refusesAListThatSaysNothing_data() {
        QTest::addColumn<QByteArray>("row");
        QTest::newRow("không có loại") << QByteArray("Hà Nội");
        QTest::newRow("loại lạ") << QByteArray("xã\tPhú An");
        QTest::newRow("một tiếng") << QByteArray("tỉnh\tHuế");
        QTest::newRow("hai dấu cách") << QByteArray("tỉnh\tHà  Nội");
    }
    void refusesAListThatSaysNothing() {
        QFETCH(const QByteArray, row);
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"ten.tsv"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("# tên\n" + row + "\n");
        file.close();
        const auto names = OfficialNames::load(file.fileName());
        QVERIFY(!names);
        QVERIFY2(names.error().message.startsWith(file.fileName() + u":2: "_s),
                 qPrintable(names.error().message));
    }
};

QTEST_GUILESS_MAIN(OfficialNameCheckTest)
#include "OfficialNameCheckTest.moc"
