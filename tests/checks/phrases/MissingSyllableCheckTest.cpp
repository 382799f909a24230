// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/phrases/MissingSyllableCheck.h"

#include "CheckTesting.h"
#include "data/DataFolder.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace morat;
using namespace Qt::StringLiterals;

class MissingSyllableCheckTest final : public QObject {
    Q_OBJECT

    std::shared_ptr<const FixedCompounds> m_compounds;
    std::shared_ptr<const ModelTextReader> m_model;

    Engine engine() const { return testing::engineOf<MissingSyllableCheck>(m_compounds, m_model); }

private slots:
    void initTestCase() {
        const auto compounds =
            FixedCompounds::load(dataFolder() + u"/dictionaries/fixed-compounds.tsv"_s);
        QVERIFY2(compounds, compounds ? "" : qPrintable(compounds.error().message));
        m_compounds = *compounds;
        const auto model = LanguageModel::open(dataFolder() + u"/dictionaries/vi_VN.lm"_s);
        QVERIFY2(model, model ? "" : qPrintable(model.error().message));
        m_model = std::make_shared<const ModelTextReader>(LanguageModelMix(*model, {}, {}));
    }

    void mends_data() {
        testing::mendColumns();
        const auto row = [](const QString &text, const QString &reason, const QString &mended) {
            testing::mendRow(qPrintable(text), text, Level::Warning, u"spelling.missing-syllable"_s,
                             reason, mended);
        };
        row(u"Hội đồng nhân các cấp vừa họp."_s, u"thiếu tiếng “dân”"_s,
            u"Hội đồng nhân dân các cấp vừa họp."_s);
        row(u"Xã đào tạo lực lượng lao chất lượng cao."_s, u"thiếu tiếng “động”"_s,
            u"Xã đào tạo lực lượng lao động chất lượng cao."_s);
        row(u"Đến trưa, lực chức năng có mặt ở bến."_s, u"thiếu tiếng “lượng”"_s,
            u"Đến trưa, lực lượng chức năng có mặt ở bến."_s);
        row(u"Trả lời của cơ chức năng xã."_s, u"thiếu tiếng “quan”"_s,
            u"Trả lời của cơ quan chức năng xã."_s);
        row(u"Ông nộp phạt vì vi phạm hành trong xây dựng."_s, u"thiếu tiếng “chính”"_s,
            u"Ông nộp phạt vì vi phạm hành chính trong xây dựng."_s);
        row(u"Hai nước lập quan hệ đối tác lược toàn diện."_s, u"thiếu tiếng “chiến”"_s,
            u"Hai nước lập quan hệ đối tác chiến lược toàn diện."_s);
        row(u"Sở Giáo dục và Đào trả lời báo."_s, u"thiếu tiếng “tạo”"_s,
            u"Sở Giáo dục và Đào tạo trả lời báo."_s);
        row(u"Ông làm ở Sở Kế hoạch và Đầu, nay nghỉ."_s, u"thiếu tiếng “tư”"_s,
            u"Ông làm ở Sở Kế hoạch và Đầu tư, nay nghỉ."_s);
        row(u"Bộ Nông nghiệp và triển nông thôn cũ."_s, u"thiếu tiếng “phát”"_s,
            u"Bộ Nông nghiệp và phát triển nông thôn cũ."_s);
        row(u"ỦY NHÂN DÂN XÃ THÔNG BÁO"_s, u"thiếu tiếng “ban”"_s,
            u"ỦY BAN NHÂN DÂN XÃ THÔNG BÁO"_s);
    }
    void mends() { testing::verifyMended(engine()); }

    void staysSilent_data() {
        testing::silentRows({
            u"Hội đồng nhân dân các cấp và lực lượng chức năng đã họp với cơ quan chức năng."_s,
            // The syllable without its partner makes another word with its neighbour.
            u"Xe hỏng động cơ chức năng kém; thợ tìm nguyên nhân."_s,
            u"Hội đồng nhân quyền họp; lực lượng lao vào cứu hộ."_s,
            u"Hội đồng nhân sự của xã vừa họp."_s,
            u"Sở Giáo dục và Đào tạo, Sở Kế hoạch và Đầu tư, Sở Khoa học và Công nghệ."_s,
            u"Nhà trường giáo dục và đào thải; thiết kế và đầu tư dây chuyền mới."_s,
            u"Sở Giáo dục và Đào tào có lỗi khác."_s,
            // The lost one with a slip, and the end of what was said.
            u"Ông mua cổ phiếu của công ty cổ phẩn xã."_s,
            u"Bà nói về hội đồng nhân… rồi thôi."_s,
            u"Trong đó có cơ quan, chức năng và nhiệm vụ của từng bên."_s,
            // A name begins.
            u"Ông là bộ trưởng Quốc Cường tin dùng."_s,
            u"Lực lượng Ninh Thuận sang giúp Khánh Hòa."_s,
            // What is left says something itself.
            u"Ban Thường vụ Hội Nông dân họp; giám đốc An và Giám đốc Ty Giáo dục có mặt."_s,
            u"Khách đi vào động, ca sĩ hàng đầu giới nhạc Việt cũng vậy; trí tuệ tạo nên tất cả."_s,
            u"Pháp bảo vệ lợi ích Pháp; hàng kinh doanh vụ Tết; tài sản liền bị bán."_s,
            u"Ông Hồ đề nghị huyện điều công an đến; anh Đăng kinh doanh quán cơm."_s,
            u"Giá điều quốc tế giảm; em có tài và môi trường tốt; tài nguyên và trường học."_s,
            u"Cuối năm lập kế hoạch và đầu 2026 thì làm; nông nghiệp và phát triển thôn, bản."_s,
            u"Ông là chủ nhiệm Ban Liên lạc; cơ sở tầng hai mở cửa; khoa và công nghệ đều mới."_s,
        });
    }
    void staysSilent() { testing::verifySilent(engine()); }

    void declaresItsRules() { testing::verifyRules(engine(), {u"spelling.missing-syllable"_s}); }

    void refusesAListThatSaysNothing_data() {
        QTest::addColumn<QByteArray>("row");
        QTest::newRow("không có số") << QByteArray("hội đồng nhân dân");
        QTest::newRow("ba tiếng") << QByteArray("hội đồng nhân\t2");
        QTest::newRow("tiếng đầu") << QByteArray("hội đồng nhân dân\t1");
        QTest::newRow("chín tiếng") << QByteArray("một hai ba bốn năm sáu bảy tám chín\t2");
        QTest::newRow("tiếng thứ năm") << QByteArray("hội đồng nhân dân\t5");
        QTest::newRow("chữ hoa") << QByteArray("Hội đồng nhân dân\t4");
    }
    void refusesAListThatSaysNothing() {
        QFETCH(const QByteArray, row);
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"cum.tsv"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("# cụm từ\n" + row + "\n");
        file.close();
        const auto compounds = FixedCompounds::load(file.fileName());
        QVERIFY(!compounds);
        QVERIFY2(compounds.error().message.startsWith(file.fileName() + u":2: "_s),
                 qPrintable(compounds.error().message));
    }
};

QTEST_GUILESS_MAIN(MissingSyllableCheckTest)
#include "MissingSyllableCheckTest.moc"
