// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/spelling/SyllableCheck.h"
#include "CheckTesting.h"
#include "data/DataFolder.h"

#include <QTest>

using namespace morat;
using namespace Qt::StringLiterals;

class SyllableCheckTest final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        const auto data = LanguageData::load(dataFolder());
        QVERIFY(data.has_value());
        m_data = *data;
    }

    void flags_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("wrong");
        QTest::addColumn<QString>("right");
        QTest::addColumn<Level>("level");
        QTest::addColumn<QString>("rule");
        const auto row = [](const QString &text, const QString &wrong, const QString &right,
                            Level level, const QString &rule = u"spelling.syllable"_s) {
            QTest::newRow(qPrintable(text)) << text << wrong << right << level << rule;
        };
        row(u"Tỉnh Sơn Bình có nhiều nghành nghề."_s, u"nghành"_s, u"ngành"_s, Level::Error);
        row(u"ĐƯỜNG VỀ XÃ MỚI VỮNGG CHẮC"_s, u"VỮNGG"_s, u"VỮNG"_s, Level::Warning);
        row(u"Người dân cuả xã rất vui."_s, u"cuả"_s, u"của"_s, Level::Error);
        row(u"Nhà truờng đón học sinh mới."_s, u"truờng"_s, u"trường"_s, Level::Error);
        row(u"Hội nghị đựợc tổ chức sáng qua."_s, u"đựợc"_s, u"được"_s, Level::Error);
        row(u"Xã thưc hiện tốt nghị quyết."_s, u"thưc"_s, u"thực"_s, Level::Error);
        row(u"Đội văn nghệ biểu diển ở bản Nà Lum."_s, u"diển"_s, u"diễn"_s, Level::Warning);
        row(u"Huyện tập trung pháttriển kinh tế."_s, u"pháttriển"_s, u"phát triển"_s,
            Level::Warning);
        row(u"Cán bộ củaSơn Bình đến dự."_s, u"củaSơn"_s, u"của Sơn"_s, Level::Error);
        row(u"Anh dduwowcj mời tham gia hội thi."_s, u"dduwowcj"_s, u"được"_s, Level::Warning,
            u"spelling.keystroke"_s);
        row(u"Bão đổ bôj vào đất liền."_s, u"bôj"_s, u"bộ"_s, Level::Error,
            u"spelling.keystroke"_s);
        row(u"Lớp dạy tie61ng Anh đã mở."_s, u"tie61ng"_s, u"tiếng"_s, Level::Warning,
            u"spelling.keystroke"_s);
        row(u"Ông Nguyển Văn Tám trả lời."_s, u"Nguyển"_s, u"Nguyễn"_s, Level::Warning);
        row(u"Các em đã tiep tục đến lớp."_s, u"tiep"_s, u"tiếp"_s, Level::Warning);
        row(u"Xã có nhiều ng\u200Bhành nghề."_s, u"ng\u200Bhành"_s, u"ngành"_s, Level::Error);
    }

    void flags() {
        QFETCH(QString, text);
        QFETCH(QString, wrong);
        QFETCH(QString, right);
        QFETCH(Level, level);
        QFETCH(QString, rule);
        const QList<Finding> findings = check({text});
        QCOMPARE(findings.size(), 1);
        const Finding &finding = findings.first();
        QCOMPARE(text.mid(finding.range.start, finding.range.length), wrong);
        QVERIFY(!finding.suggestions.isEmpty());
        QCOMPARE(finding.suggestions.first().text, right);
        QCOMPARE(finding.level, level);
        QCOMPARE(finding.rule, rule);
        QCOMPARE(finding.category, rule);
        QVERIFY(finding.message.contains(u'“' + right + u'”'));
        // Taking the suggestion removes the finding.
        QString corrected = text;
        corrected.replace(finding.range.start, finding.range.length, right);
        QCOMPARE(check({corrected}).size(), 0);
    }

    /// What no suggestion fits, and what a name holds, is said as a note.
    void saysLessOfNamesAndGuesses() {
        const auto model = LanguageModel::open(dataFolder() + u"/dictionaries/vi_VN.lm"_s);
        QVERIFY(model);
        const auto reader =
            std::make_shared<const ModelTextReader>(LanguageModelMix(*model, {}, {}));
        const auto levelIn = [&](const QString &text) {
            const QList<Finding> findings =
                testing::findingsOf<SyllableCheck>({text}, m_data, reader, QSet<QString>());
            return findings.size() == 1 ? levelName(findings.first().level) : QString();
        };
        QCOMPARE(levelIn(u"Đoàn đã thăm xã Sặp Vạt hôm qua."_s), u"info"_s);
        QCOMPARE(levelIn(u"Ông Nguyển Văn Tám trả lời."_s), u"warning"_s);
        QCOMPARE(levelIn(u"Cái tay ấy lại khoẳm lưng hắn xuống."_s), u"info"_s);
        QCOMPARE(levelIn(u"Đội văn nghệ biểu diển ở bản."_s), u"warning"_s);
        // Read as two syllables: no slip in one.
        QCOMPARE(levelIn(u"Chị mặc bộ kira màu đỏ đi chợ."_s), u"info"_s);
        QCOMPARE(levelIn(u"Các em đã tiep tục đến lớp."_s), u"warning"_s);
        // Cut by whoever made the teaser.
        QCOMPARE(levelIn(u"Lớp học giúp học viên đạ... Xem thêm"_s), u"info"_s);
        QCOMPARE(levelIn(u"Lớp học giúp học viên đạ…"_s), u"info"_s);
        QCOMPARE(levelIn(u"Lớp học hỗ trợ ngừơi..."_s), u"error"_s);
        // A capital inside a sentence is a name's, one tone from a usual syllable or not…
        QCOMPARE(levelIn(u"Hai em nhỏ ở xóm Phia Đén địu củi về."_s), u"info"_s);
        QCOMPARE(levelIn(u"Sau đó, Dỉnh ra sân ngồi nghỉ."_s), u"info"_s);
        // …but where it would be part of a usual word, or a family name.
        QCOMPARE(levelIn(u"Hôm nay Thưc tế còn khó khăn hơn."_s), u"warning"_s);
        QCOMPARE(levelIn(u"Hôm qua luật sư Nguyến Thế Tâm trả lời."_s), u"warning"_s);
        // A tone that no stop has is no name's.
        QCOMPARE(levelIn(u"Đoàn đã đến thăm tiểu bang Bẳc Carolina hôm qua."_s), u"warning"_s);
        QCOMPARE(levelIn(u"Gương mặt của Mễn trước và sau khi chữa."_s), u"info"_s);
        // No word at all, and a very frequent one fits there.
        QCOMPARE(levelIn(u"Bác sĩ thăm khám cgo bé trưa qua."_s), u"warning"_s);
        QCOMPARE(levelIn(u"Xã phải đối mặt với cacs thách thức mới."_s), u"warning"_s);
        QCOMPARE(levelIn(u"Làm sao chỉ dùng cpu có thể xử lý nhiều ảnh cùng lúc."_s), QString());
        QCOMPARE(levelIn(u"Thư viện của cộng đồng npm còn nhiều."_s), QString());
        // A vowel that lost its first letter; a letter that is spoken of has no tone.
        QCOMPARE(levelIn(u"Trẻ em tập trung ở đây làm ễ khai giảng sáng qua."_s), u"warning"_s);
        QCOMPARE(levelIn(u"Bé chưa phân biệt được chữ ê với chữ e trong bài."_s), QString());
        // The key beside the one that VNI wants.
        QCOMPARE(levelIn(u"Từ na9m 1998 tới nay xã không có hộ nghèo."_s), u"warning"_s);
        QCOMPARE(levelIn(u"Quốc lộ đi qua xã a9m và khu b2c đang sửa."_s), QString());
        // Without its tone before a stop, whatever English has; as print has it, it stays.
        QCOMPARE(levelIn(u"Người dân nước này uống trung bình 57 lit bia một năm."_s),
                 u"warning"_s);
        QCOMPARE(levelIn(u"Ca sĩ hát nhạc rap trên sân khấu."_s), QString());
        // i or y is a matter of style.
        QCOMPARE(levelIn(u"Nó vốn lỳ lợm từ bé."_s), u"info"_s);
        QCOMPARE(levelIn(u"Nếu loai trừ những ca rất sớm thì ít hơn."_s), u"warning"_s);
        // A syllable of one word.
        QCOMPARE(levelIn(u"Bà hay càm ràm; chị kêu choe choé."_s), QString());
    }

    void aNameGluedToTheNextWord() {
        const QString text = u"Lão thương hai con là Anastasie và Delphine.\n"_s;
        const QList<Finding> findings =
            check({text, u"Quan hệ giữa lão với Anastasievà Delphine rất xấu."_s});
        QCOMPARE(findings.size(), 1);
        QCOMPARE(findings.first().level, Level::Warning);
        QCOMPARE(findings.first().suggestions.first().text, u"Anastasie và"_s);
        // A name that the draft does not have may end so.
        QCOMPARE(check({u"Quan hệ giữa lão với Anastasievà Delphine rất xấu."_s}).size(), 0);
    }

    /// An English sentence beside it does not take a Vietnamese one out of sight.
    void aSentenceBesideAForeignOneIsChecked() {
        const QString foreign =
            u" We all went there together because nothing else was left to see."_s;
        const QString text = u"Xã thưc hiện tốt."_s + foreign;
        const QList<Finding> findings = check({text});
        QCOMPARE(findings.size(), 1);
        QCOMPARE(findings.first().range.start, 3);
        QCOMPARE(check({foreign.trimmed()}).size(), 0);
    }

    /// However many of its words are mistyped, a Vietnamese sentence is not taken for a foreign
    /// one.
    void manySlipsAreStillSlips_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("wrong");
        const auto row = [](const QString &text, const QStringList &wrong) {
            QTest::newRow(qPrintable(text)) << text << wrong;
        };
        row(u"Truờng huớng dẫn nguời nuớc ngoài"_s,
            {u"Truờng"_s, u"huớng"_s, u"nguời"_s, u"nuớc"_s});
        row(u"Đuờng đuợc sửa truớc muà mưa"_s, {u"Đuờng"_s, u"đuợc"_s, u"truớc"_s, u"muà"_s});
        row(u"Ngừoi lính gìa đi tìm đừơng vê"_s, {u"Ngừoi"_s, u"gìa"_s, u"đừơng"_s});
    }
    void manySlipsAreStillSlips() {
        QFETCH(const QString, text);
        QFETCH(const QStringList, wrong);
        QStringList found;
        for (const Finding &finding : check({text})) {
            QVERIFY(finding.level >= Level::Warning);
            found.append(text.mid(finding.range.start, finding.range.length));
        }
        QCOMPARE(found, wrong);
    }

    void staysSilent_data() {
        QTest::addColumn<QString>("text");
        for (const auto &text :
             {u"UBND tỉnh Sơn Bình họp với MTTQ, BCH Đảng bộ và các ThS, PGS.TS."_s,
              u"HĐND, ĐBQH, BCHTƯ và CĐCS họp ở Sơn Bình; ĐẠI HỘI ĐẢNG BỘ TỈNH KHAI MẠC"_s,
              u"Trẻ học các chữ ă, â, đ, ê, ô, ơ, ư rồi ghép vần."_s,
              u"Có đủ đk thì ghi số đt vào, gặp đ/c Hải."_s,
              u"Xe chở 40 kg axít và 2 m3 ôxy, công suất 5 kWh, tốc độ 40km/h."_s,
              u"Ông Nguyễn Hoà và bà Trần Thuý Hòa, ở Huế và Đắk Lắk, bên sông Krông Ana."_s,
              u"Giá vé xem livestream trận futsal trên YouTube, Facebook và TikTok là 25.000đ."_s,
              u"Bài “Imagine” của John Lennon được hát cùng Kylian Mbappé và Beyoncé."_s,
              u"Đội U23 và dịch COVID-19, virus H5N1, khu A4, top10 và tuyến B2."_s,
              u"Uỷ ban nhân dân huyện thuỷ lợi, ủy viên khoẻ mạnh, quý mến."_s,
              u"Bà con người H'Mông, Ba-na, Xơ-đăng đi xe mô-tô có ghi-đông."_s,
              u"Tình hình chẳng khá khẩm; chị tập dợt, người gày gò, anh gẩy bóng, mua rau bina."_s,
              u"Em nhỏ đau đáu nhìn dáo dác, lấm la lấm lét ngoài cửa kiếng."_s,
              u"Thằng bé đen đúa mà nhanh nhẩu, chẳng hề hó hé; chú ngồi chò hỏ bên con béc giê."_s,
              u"Cỏ xanh dờn, sóng dập dờn, bà ầu ơ ru cháu rồi dùng dắng ra về."_s,
              u"Thuyền dập dình giữa dòng; ruộng bón phân chuồng hoai; má đỏ choét."_s,
              u"Ngư dân câu được con cá sủ vàng; quầy bán bánh pía và đồ gỗ lũa."_s,
              u"Bạn nhắn là ko đến được."_s,
              u"Tàu dừng ở ga Đồng Hới trước khi lên đèo gần sông Đạ Huoai."_s,
              u"Ông Steef Jaap, bà Kaaf và ông Greef dự lễ cùng đội Leeds, Foot Locker."_s,
              u"She said that the project was delayed because of heavy rain last week."_s})
            QTest::newRow(qPrintable(text)) << text;
    }

    void staysSilent() {
        QFETCH(QString, text);
        for (const Finding &finding : check({text}))
            QFAIL(qPrintable(text.mid(finding.range.start, finding.range.length)));
    }

    void keysBesideKeysAreAllFound() {
        const QString text = u"Văn phòng dạy tieengs Vieetj, dduwowcj nguowif dân khen."_s;
        QStringList suggestions;
        for (const Finding &finding : check({text}))
            suggestions.append(finding.suggestions.value(0).text);
        QCOMPARE(suggestions, QStringList({u"tiếng"_s, u"Việt"_s, u"được"_s, u"người"_s}));
    }

    /// A line that was typed with the input method off has hardly a word that is Vietnamese as it
    /// stands.
    void aLineOfKeysIsFound() {
        QStringList suggestions;
        for (const Finding &finding : check({u"Nguowif daan xuoongs nuwowcs casc."_s})) {
            QVERIFY(finding.level >= Level::Warning);
            suggestions.append(finding.suggestions.value(0).text);
        }
        QVERIFY(suggestions.contains(u"Người"_s));
        QVERIFY(suggestions.contains(u"nước"_s));
        QCOMPARE(check({u"My own tower and your own flower are down in the town."_s}).size(), 0);
    }

    /// Two tones in one syllable are damage, and named so; which of the two was meant is said by
    /// the words around.
    void twoTonesAreNamed() {
        const auto model = LanguageModel::open(dataFolder() + u"/dictionaries/vi_VN.lm"_s);
        QVERIFY(model);
        const auto reader =
            std::make_shared<const ModelTextReader>(LanguageModelMix(*model, {}, {}));
        const auto said = [&](const QString &text) {
            QStringList lines;
            for (const Finding &finding :
                 testing::findingsOf<SyllableCheck>({text}, m_data, reader, QSet<QString>()))
                lines.append(levelName(finding.level) + u' ' +
                             (finding.message.contains(u"hai dấu thanh"_s)
                                  ? finding.suggestions.value(0).text
                                  : finding.message));
            return lines.join(u'\n');
        };
        QCOMPARE(said(u"Bà con sơn lại bức tưởờng của nhà văn hóa."_s), u"error tường"_s);
        QCOMPARE(said(u"Chị có ý tưởờng mới cho lớp học."_s), u"error tưởng"_s);
        QCOMPARE(said(u"Bà con đượọc mời xem hội."_s), u"error được"_s);
        QCOMPARE(said(u"Ngườì làng kể lại."_s), u"warning Người"_s);
        // Where a full stop became a tone mark.
        QCOMPARE(said(u"Rổ bánh ấy ăn cũng vừạ"_s), u"error vừa"_s);
        // The second tone may be that of the next syllable, whole.
        const QString joined = u"warning “%1” viết liền hai âm tiết; có lẽ muốn viết “%2”."_s;
        QCOMPARE(said(u"Bà con đồngý với phương án."_s), joined.arg(u"đồngý"_s, u"đồng ý"_s));
        QCOMPARE(said(u"Bà ởđó đã lâu."_s), joined.arg(u"ởđó"_s, u"ở đó"_s));
        // French: letters that other languages have, too.
        QCOMPARE(said(u"Ông đã học hết bài répété và élevé."_s), QString());
    }

    /// A tone on the wrong letter is moved, or taken away where that makes a word.
    void aMisplacedToneMayBeTooMuch() {
        const auto model = LanguageModel::open(dataFolder() + u"/dictionaries/vi_VN.lm"_s);
        QVERIFY(model);
        const auto reader =
            std::make_shared<const ModelTextReader>(LanguageModelMix(*model, {}, {}));
        const auto first = [&](const QString &text) {
            const QList<Finding> findings =
                testing::findingsOf<SyllableCheck>({text}, m_data, reader, QSet<QString>());
            return findings.size() == 1 ? findings.first().suggestions.value(0).text : QString();
        };
        QCOMPARE(first(u"Các cổ động vịên hát vang."_s), u"viên"_s);
        QCOMPARE(first(u"Ông nằm ở bệnh vịên huyện."_s), u"viện"_s);
        QCOMPARE(first(u"Xóm có đừơng mới."_s), u"đường"_s);
    }

    void aParagraphInAnOldCharsetGetsOneInfo() {
        const QList<Finding> findings =
            check({u"c¬ quan cña ®¶ng bé, chÝnh quyÒn vµ nh©n d©n tØnh"_s});
        QCOMPARE(findings.size(), 1);
        QCOMPARE(findings.first().rule, u"spelling.syllable"_s);
        QCOMPARE(findings.first().level, Level::Info);
    }

    void anUnknownNameIsNeverAnError() {
        const QList<Finding> findings =
            check({u"Ông Trần Văn Kượng, bà Lò Thị Pưng và ông Đrơng ở bản Nậm Tảu cùng dự."_s});
        QVERIFY(!findings.isEmpty());
        for (const Finding &finding : findings)
            QVERIFY(finding.level != Level::Error);
    }

    /// “Nhiểu” is a tone from “nhiều”: as a name it is not made that by the first suggestion.
    void aNameIsNotMadeACommonWord() {
        for (const QString &text :
             {u"Theo bà Nhiểu, cầu rất đẹp."_s, u"Ông cùng bà Trần Thị Nhiểu đến dự."_s}) {
            for (const Finding &finding : check({text})) {
                QVERIFY2(finding.suggestions.isEmpty() ||
                             finding.suggestions.first().text != u"Nhiều"_s,
                         qPrintable(text));
            }
        }
        const auto first = [this](const QString &text) {
            const QList<Finding> findings = check({text});
            return findings.size() == 1 && !findings.first().suggestions.isEmpty()
                       ? findings.first().suggestions.first().text
                       : QString();
        };
        // What many are called stays first; elsewhere the common word does.
        QCOMPARE(first(u"Ông Nguyển Văn Tám trả lời."_s), u"Nguyễn"_s);
        QCOMPARE(first(u"Xã có nhiểu cầu mới."_s), u"nhiều"_s);
    }

    void whatTheDocumentRepeatsIsProbablyMeant() {
        const QString unknown = u"Bức tường xây bằng blốc rất chắc."_s;
        const QList<Finding> once = check({unknown});
        QCOMPARE(once.size(), 1);
        const QList<Finding> often = check({unknown, unknown, unknown});
        QCOMPARE(often.size(), 3);
        QVERIFY(often.first().level < once.first().level);
    }

    void personalWordsAreAccepted() {
        const QString text = u"Bà bán món khoẳm rất ngon."_s;
        QCOMPARE(check({text}).size(), 1);
        QCOMPARE(check({text}, {u"khoẳm"_s}).size(), 0);
    }

private:
    QList<Finding> check(const QStringList &lines, const QSet<QString> &personal = {}) const {
        return testing::findingsOf<SyllableCheck>(lines, m_data, nullptr, personal);
    }

    std::shared_ptr<const LanguageData> m_data;
};

QTEST_GUILESS_MAIN(SyllableCheckTest)
#include "SyllableCheckTest.moc"
