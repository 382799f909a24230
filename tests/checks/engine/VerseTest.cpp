// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/engine/Verse.h"
#include "CheckTesting.h"
#include "text/Tokenizer.h"

using namespace morat;
using namespace Qt::StringLiterals;

class VerseTest final : public QObject {
    Q_OBJECT

    static QString marked(const Text &text) {
        QList<QList<Token>> tokens;
        for (const Block &block : text.blocks())
            tokens.append(tokenize(block.text));
        QList<CheckedBlock> blocks;
        for (qsizetype i = 0; i < text.blocks().size(); ++i)
            blocks.append({i, text.blocks().at(i), tokens.at(i)});
        QString shown;
        for (const bool isVerse : verseIn(blocks))
            shown += isVerse ? u'v' : u'.';
        return shown;
    }

private slots:
    void recognises_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const QString &text, const QString &expected) {
            QTest::newRow(name) << text << expected;
        };
        row("six and eight",
            u"Suối reo bên bản quê mình\nNgười đi gánh nước nghe tình núi non\n"
            "Trăng lên soi mái nhà son\nĐêm nghe tiếng sáo vẫn còn ngân nga"_s,
            u"vvvv"_s);
        row("seven, seven, six, eight",
            u"Sông quê nước xuôi về biển rộng\nThuyền ai qua bến bóng trăng nghiêng\n"
            "Đôi bờ lau lách triền miên\nCâu hò ai thả cho nghiêng mái chèo\n"
            "Mẹ ta đứng bên đèo ngóng đợi\nGió heo may thổi tới hiên nhà\n"
            "Người đi mấy độ tuyết sa\nBa năm chinh chiến quê xa chưa về"_s,
            u"vvvvvvvv"_s);
        row("a folk song whose lines are stretched",
            u"Ngó lên nuộc lạt mái nhà\nBao nhiêu nuộc lạt nhớ ông bà bấy nhiêu\n"
            "Đêm đêm nhớ tiếng sáo diều\nNhớ con nước lớn mỗi chiều ngoài sông đưa thuyền ai về"_s,
            u"vvvv"_s);
        row("a nursery rhyme",
            u"Nghe vẻ nghe ve\nNghe vè nói ngược\nNgựa đua dưới nước\nTàu chạy trên bờ\n"
            "Lên núi đặt lờ\nXuống sông bửa củi"_s,
            u"vvvvvv"_s);
        row("talk, line by line",
            u"Anh đi đâu mà vội thế\nTôi ra bến đón chuyến đò sớm\nCòn chị thì sao\n"
            "Tôi chờ mẹ tôi bán xong mớ rau này\nThế thì trưa mới về được\nVâng, trưa tôi về"_s,
            u"......"_s);
        row("headings",
            u"Bà con xã Đồng Hạ đón chợ mới\nGiá rau tăng trước ngày rằm\n"
            "Cầu treo thông xe từ sáng nay\nTrường học vùng cao có thêm thư viện\n"
            "Lũ về sớm hơn mọi năm\nHội khèn mở ở bản Nà Sơn"_s,
            u"......"_s);
        row("five, in stanzas",
            u"Trời xanh trên đầu núi\nMây bay qua đèo sâu\n\n"
            "Ta về thăm bản cũ\nNgựa thồ đi trước sau"_s,
            u"vv.vv"_s);
        row("a line that lost a word",
            u"Suối reo bên bản quê mình\nNgười đi gánh nước nghe tình núi non\n"
            "Trăng lên soi mái nhà son\nĐêm nghe tiếng sáo vẫn ngân nga\n"
            "Bao giờ trở lại quê ta\nQua cầu nhớ bóng mẹ già đón con\n"
            "Đường xa chân vẫn chưa mòn\nLòng ta như nước suối nguồn chảy xuôi"_s,
            u"vvvvvvvv"_s);
        row("three lines are none",
            u"Trời xanh trên đầu núi\nMây bay qua đèo sâu\nTa về thăm bản cũ"_s, u"..."_s);
        row("prose between",
            u"Sáng nay, xã họp bàn về việc sửa cây cầu treo bắc qua suối lớn trước mùa mưa.\n"
            "Bà con đến rất đông.\nAi cũng vui.\nChủ tịch xã mở đầu cuộc họp."_s,
            u"...."_s);
        row("a list with numbers",
            u"Thu ngân sách đạt 20 tỷ\nChi ngân sách hết 18 tỷ\nThu ngân sách đạt 21 tỷ\n"
            "Chi ngân sách hết 17 tỷ"_s,
            u"...."_s);
        row("a column of numbers", u"12\n13\n14\n15\n16"_s, u"....."_s);
        row("years between lines",
            u"Một mùa xuân nữa về\n2024\nBà con ra đồng sớm\n2025\nMột mùa gặt nữa sang\n2026"_s,
            u"......"_s);
        row("a sentence a line",
            u"Bà con xuống chợ sớm.\nTrẻ nhỏ đi học rồi.\nTrâu bò ra đồng cỏ.\nNhà nào cũng vui vẻ."_s,
            u"...."_s);
        row("one line again and again", u"Tỉnh thông qua nghị quyết\n"_s.repeated(5).chopped(1),
            u"....."_s);
        row("a stanza in one line",
            u"Suối reo bên bản nhỏ, Người gánh nước đầu non, Trăng lên soi mái cũ, Tiếng sáo vẫn "
            "ngân giòn."_s,
            u"v"_s);
        row("a sentence with names",
            u"Đoàn gồm ông Hải, Chủ tịch xã, Bí thư xã, Trưởng công an, Hội Nông dân và bà con."_s,
            u"."_s);
        row("names of places",
            u"Bão qua Sơn Bình, Đồng Hạ, Lam Khê, Nà Sơn, Đồng Lam, gió giật mạnh trong đêm."_s,
            u"."_s);
        row("headings of a table", u"Tên\nTuổi\nQuê quán\nNghề nghiệp\nGhi chú"_s, u"....."_s);
    }
    void recognises() {
        QFETCH(const QString, text);
        QTEST(marked(testing::textOf(text)), "expected");
    }

    void seesTheLinesOfABlock() {
        const QString lines = u"Trời xanh trên đầu núi\nMây bay qua đèo sâu\n"
                              "Ta về thăm bản cũ\nNgựa thồ đi trước sau"_s;
        QCOMPARE(marked(Text({testing::blockOf(BlockKind::Quote, lines)})), u"v"_s);
        QCOMPARE(marked(Text({testing::blockOf(BlockKind::Heading, lines)})), u"."_s);
    }

    void tellsAWorkFromAStanza_data() {
        QTest::addColumn<int>("verse");
        QTest::addColumn<int>("prose");
        QTest::addColumn<bool>("isWork");
        QTest::newRow("a stanza in an article") << 8 << 4 << false;
        QTest::newRow("a tale in verse, with a preface") << 60 << 10 << true;
        QTest::newRow("a long quotation in a long essay") << 44 << 60 << false;
    }
    void tellsAWorkFromAStanza() {
        QFETCH(const int, verse);
        QFETCH(const int, prose);
        const Block block{.text = u"Suối reo bên bản"_s};
        const QList<Token> tokens = tokenize(block.text);
        QList<CheckedBlock> blocks;
        for (int i = 0; i < verse + prose; ++i)
            blocks.append({i, block, tokens});
        const QList<bool> isVerse = QList<bool>(verse, true) + QList<bool>(prose, false);
        QTEST(verseSetting(blocks, isVerse) == VerseSetting::Work, "isWork");
    }

    void judgesMoreCarefully_data() {
        QTest::addColumn<VerseSetting>("setting");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("in prose") << VerseSetting::Quoted
                                  << QStringList{u"info"_s, u"info"_s, u"error"_s,   u"info"_s,
                                                 u"info"_s, u"info"_s, u"warning"_s, u"warning"_s};
        QTest::newRow("in a work")
            << VerseSetting::Work << QStringList{u"info"_s, u"info"_s, u"error"_s,   u"info"_s,
                                                 u"info"_s, u"info"_s, u"warning"_s, u"info"_s};
    }
    void judgesMoreCarefully() {
        QFETCH(const VerseSetting, setting);
        QList<Finding> findings{
            {.rule = u"spelling.context"_s, .level = Level::Error},
            {.rule = u"spelling.context"_s, .level = Level::Warning},
            {.rule = u"spelling.syllable"_s, .level = Level::Error},
            {.rule = u"spelling.syllable"_s, .level = Level::Warning},
            {.rule = u"capitalisation.paragraph-start"_s, .level = Level::Warning},
            {.rule = u"typography.doubled-word"_s, .level = Level::Warning},
            {.rule = u"typography.doubled-space"_s, .level = Level::Warning},
            {.rule = u"spelling.phrase"_s, .level = Level::Error}};
        judgeAsVerse(findings, setting);
        QStringList levels;
        for (const Finding &finding : std::as_const(findings))
            levels.append(levelName(finding.level));
        QTEST(levels, "expected");
    }
};

QTEST_GUILESS_MAIN(VerseTest)
#include "VerseTest.moc"
