// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/context/ContextCheck.h"
#include "data/DataFolder.h"
#include "text/Tokenizer.h"
#include "vietnamese/lexicon/SyllableInventory.h"
#include "vietnamese/training/LanguageModelBuilder.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace morat;
using namespace Qt::StringLiterals;

namespace {

QString dictionaries() {
    return dataFolder() + u"/dictionaries"_s;
}

struct Found {
    QString word;
    QString suggestion;
    Level level;
    QString message;
    QString explanation;
};

} // namespace

class ContextCheckTest final : public QObject {
    Q_OBJECT

    QList<Finding> check(const QStringList &paragraphs,
                         Strictness strictness = Strictness::Balanced,
                         std::shared_ptr<const LanguageModel> newsroom = {},
                         const PairVerdicts &verdicts = {}) const {
        ContextData data = *m_data;
        if (newsroom)
            data.reader =
                std::make_shared<ModelTextReader>(LanguageModelMix(m_model, std::move(newsroom)));
        const ContextCheck check(std::make_shared<ContextData>(std::move(data)), strictness);
        QList<Block> blocks;
        QList<QList<Token>> tokens;
        for (const QString &paragraph : paragraphs) {
            blocks.append({BlockKind::Paragraph, paragraph, {}, {}});
            tokens.append(tokenize(paragraph));
        }
        QList<CheckedBlock> checked;
        for (qsizetype i = 0; i < blocks.size(); ++i)
            checked.append({i, blocks[i], tokens[i]});
        QList<Finding> findings;
        check.checkDocument(checked, {.verdicts = verdicts}, {}, findings);
        return findings;
    }

    QList<Found> found(const QString &paragraph,
                       Strictness strictness = Strictness::Balanced) const {
        QList<Found> result;
        for (const Finding &finding : check({paragraph}, strictness))
            result.append({paragraph.mid(finding.range.start, finding.range.length),
                           finding.suggestions.value(0).text, finding.level, finding.message,
                           finding.explanation});
        return result;
    }

private slots:
    void initTestCase() {
        const auto model = LanguageModel::open(dictionaries() + u"/vi_VN.lm"_s);
        QVERIFY2(model, model ? "" : qPrintable(model.error().message));
        m_model = *model;
        const auto network = ContextNetwork::open(dictionaries() + u"/vi_VN.net"_s, *m_model);
        QVERIFY2(network, network ? "" : qPrintable(network.error().message));
        auto firstPass = ContextCombiner::load(dictionaries() + u"/context-look.tsv"_s);
        QVERIFY2(firstPass, firstPass ? "" : qPrintable(firstPass.error().message));
        auto secondPass = ContextCombiner::load(dictionaries() + u"/context.tsv"_s);
        QVERIFY2(secondPass, secondPass ? "" : qPrintable(secondPass.error().message));
        const auto rare = RareSyllables::load(dictionaries() + u"/rare-syllables.tsv"_s, *m_model);
        QVERIFY2(rare, rare ? "" : qPrintable(rare.error().message));
        const auto reader = std::make_shared<ModelTextReader>(LanguageModelMix(m_model, {}, *rare));
        auto prior = DraftPrior::load(dictionaries() + u"/context-draft.tsv"_s, *reader);
        QVERIFY2(prior, prior ? "" : qPrintable(prior.error().message));
        const auto pairs = AttestedPairs::load(dictionaries() + u"/attested-pairs.txt"_s, *reader);
        QVERIFY2(pairs, pairs ? "" : qPrintable(pairs.error().message));
        m_data = std::make_shared<ContextData>(
            ContextData{reader, *network, *pairs, std::move(*firstPass), std::move(*secondPass),
                        std::move(*prior)});
    }

    void findsTheTypo_data() {
        QTest::addColumn<QString>("sentence");
        QTest::addColumn<QString>("wrong");
        QTest::addColumn<QString>("right");
        const auto row = [](const QString &sentence, const QString &wrong, const QString &right) {
            QTest::newRow(qPrintable(wrong + u'/' + right)) << sentence << wrong << right;
        };
        row(u"Ngân hàng cho hộ nghèo vay với lãi xuất thấp để mua bò giống."_s, u"xuất"_s,
            u"suất"_s);
        row(u"Lực lượng chức năng đã phát hiệu nhiều sai phạm tại kho hàng."_s, u"hiệu"_s,
            u"hiện"_s);
        row(u"Ban tổ chúc đã trao giải cho các đội thắng cuộc."_s, u"chúc"_s, u"chức"_s);
        row(u"Các hộ dân đã bàn giao mặc bằng cho dự án mở đường."_s, u"mặc"_s, u"mặt"_s);
        row(u"Nhiều doanh nghiệp đã khắc phụt khó khăn để giữ việc làm."_s, u"phụt"_s, u"phục"_s);
        row(u"Toàn bộ hồ sợ được chuyển sang cơ quan điều tra."_s, u"sợ"_s, u"sơ"_s);
        row(u"Xã đã hoành thành kế hoạch trồng rừng trong quý."_s, u"hoành"_s, u"hoàn"_s);
        // A syllable that the dictionary accepts and the language model does not hold.
        row(u"Mưa lớn gây lủ quét ở ba xã vùng cao."_s, u"lủ"_s, u"lũ"_s);
        // Words that live in one compound only.
        row(u"Đôi chân gặm nhắm từng cọng cỏ."_s, u"nhắm"_s, u"nhấm"_s);
        row(u"Người làng quen gọi bà với cái tên triều mến."_s, u"triều"_s, u"trìu"_s);
        // Beside a capital, and with one.
        row(u"Sáng nay Phó Chủ tịnh xã đã xuống thôn kiểm tra đê."_s, u"tịnh"_s, u"tịch"_s);
        row(u"Sau Chiến dịch Bảo táp, đoàn tàu quay về cảng."_s, u"Bảo"_s, u"Bão"_s);
        row(u"Người phát ngôn Bộ Ngoại gia trả lời báo chí."_s, u"gia"_s, u"giao"_s);
    }

    void findsTheTypo() {
        QFETCH(QString, sentence);
        QFETCH(QString, wrong);
        QFETCH(QString, right);
        const QList<Found> findings = found(sentence);
        QCOMPARE(findings.size(), 1);
        QCOMPARE(findings[0].word, wrong);
        QCOMPARE(findings[0].suggestion, right);
        QVERIFY(findings[0].level >= Level::Warning);
        QVERIFY(findings[0].message.contains(wrong, Qt::CaseInsensitive) &&
                findings[0].message.contains(right, Qt::CaseInsensitive));
        QVERIFY(!findings[0].explanation.isEmpty());
        // Accepted, it is gone.
        QString corrected = sentence;
        corrected.replace(wrong, right);
        QCOMPARE(found(corrected).size(), 0);
        // Decomposed text reads alike.
        const QList<Finding> decomposed =
            check({sentence.normalized(QString::NormalizationForm_D)});
        QCOMPARE(decomposed.size(), 1);
        QCOMPARE(decomposed[0].suggestions.value(0).text, right);
    }

    /// Ten refusals of a pair silence it wherever it stands, and no other.
    void tenRefusalsSilenceAPair_data() {
        QTest::addColumn<Strictness>("strictness");
        QTest::newRow("chắc") << Strictness::Sparing;
        QTest::newRow("vừa") << Strictness::Balanced;
        QTest::newRow("kỹ") << Strictness::Thorough;
    }
    void tenRefusalsSilenceAPair() {
        QFETCH(const Strictness, strictness);
        const QStringList text{u"Ngân hàng cho hộ nghèo vay với lãi xuất thấp để mua bò giống."_s,
                               u"Ban tổ chúc đã trao giải cho các đội thắng cuộc."_s};
        const QList<Finding> before = check(text, strictness);
        QCOMPARE(before.size(), 2);
        QCOMPARE(before[0].level, Level::Error);
        PairVerdicts verdicts;
        const WordPair pair{u"xuất"_s, u"suất"_s};
        Level lowest = Level::Error;
        double confidence = before[0].confidence;
        for (int refused = 1; refused <= 10; ++refused) {
            verdicts.add(pair, {.accepted = 0, .refused = 1});
            const QList<Finding> now = check(text, strictness, {}, verdicts);
            QCOMPARE(now.size(), 2);
            QVERIFY(now[0].confidence < confidence);
            QVERIFY(now[0].level <= lowest);
            QVERIFY(
                now[0].explanation.contains(u"Tòa soạn đã bỏ qua cặp này %1 lần"_s.arg(refused)));
            QCOMPARE(now[1], before[1]);
            confidence = now[0].confidence;
            lowest = now[0].level;
        }
        QCOMPARE(lowest, Level::Info);
        // Taken back, all is as before.
        verdicts.remove(pair, {.accepted = 0, .refused = 10});
        QCOMPARE(check(text, strictness, {}, verdicts), before);
    }

    /// One correction says something of its pair, within bounds, and nothing of any other.
    void oneAcceptanceDoesNotLoosenEverything() {
        QStringList text{
            u"Anh Bảo làm chủ chương trình thiếu nhi của đài tỉnh Sơn Bình từ năm 2019."_s,
            u"Ngân hàng cho hộ nghèo vay với lãi xuất thấp để mua bò giống."_s,
            u"Lực lượng chức năng đã phát hiệu nhiều sai phạm tại kho hàng."_s,
            u"Các hộ dân đã bàn giao mặc bằng cho dự án mở đường."_s};
        for (const Strictness strictness :
             {Strictness::Sparing, Strictness::Balanced, Strictness::Thorough}) {
            const QList<Finding> before = check(text, strictness);
            QVERIFY(before.size() >= 3);
            for (const Finding &each : before) {
                PairVerdicts verdicts;
                verdicts.add(*pairOf(each.category, each.subject, each.suggestions[0].text),
                             {.accepted = 1, .refused = 0});
                const QList<Finding> now = check(text, strictness, {}, verdicts);
                QCOMPARE(now.size(), before.size());
                for (qsizetype i = 0; i < now.size(); ++i) {
                    if (before[i].subject != each.subject) {
                        QCOMPARE(now[i], before[i]);
                        continue;
                    }
                    QVERIFY(now[i].confidence >= before[i].confidence);
                    QVERIFY(now[i].level != Level::Error || before[i].level == Level::Error);
                }
            }
        }
    }

    void leavesCorrectTextAlone_data() {
        QTest::addColumn<QString>("sentence");
        for (const QString &sentence :
             {u"Anh Bảo làm chủ chương trình thiếu nhi của đài tỉnh Sơn Bình từ năm 2019."_s,
              u"Các giáo viên lịch sử lý giải vì sao khả năng xuất hiện mưa đá còn cao."_s,
              u"Bà con xuất bán lứa lợn đầu tiên, trả hết nợ ngân hàng."_s,
              u"Nhà máy nâng công suất, sản xuất thêm ca ba."_s,
              u"Xưởng dệt đông khách nên mở thêm ca hai."_s,
              u"Bà giao bưu già kể chuyện vượt sông."_s,
              u"Cơ quan hành chánh cũ nay là nhà truyền thống."_s,
              u"Chị Mạc Thị Đào kể chuyện bằng giọng Quảng, ai nghe cũng thương."_s,
              u"Đội bóng giành ba điểm, dành lời cảm ơn cho khán giả nhà."_s,
              u"Cháu bé sợ hãi nép vào lòng mẹ khi nghe tiếng sấm."_s,
              u"Anh Lê Công danh tiếng khắp vùng nhờ nghề mộc."_s,
              u"Chợ huyện Bình Giang sơn lại mái tôn."_s,
              u"Bí thư Thành ủy Nguyễn Văn Phú trao quà cho học trò nghèo."_s,
              u"Tỷ giá đồng yen Nhật là đề tài của buổi họp."_s,
              u"Đám trẻ đi khệnh khạng, vai đeo bị cói."_s,
              u"Đôi trai gái ấy nhờ tu sĩ Lô-rân bí mật làm lễ cưới."_s,
              u"Anh bạn giúp việc Công-xây là người say mê biển cả."_s,
              u"Các ban đã họp và thống nhất chương trình."_s,
              u"Ông cụ bảo: gió bấc về thì đóng chặt cửa chuồng trâu."_s,
              u"Trong danh sách có ông Hòa, còn thửa ruộng là của ông Dân ở xóm trên."_s,
              u"Xe qua cao tốc Quy Nhơn - Chí Thạnh; đường Quốc Hương bị ngập sâu."_s,
              u"Phòng trưng bày mang tên Giao thoa Văn hóa mở cửa đến Tết."_s,
              u"Anh Long, đoàn viên huyện Long Thành đạt giải ba."_s,
              u"Từ nhỏ, Thạch Sanh đã sống nghèo khó bên gốc đa."_s,
              u"Chú bé mau mắn thưa; ông lão da bủng ngồi chồm chỗm bên lưỡi đao gỉ."_s})
            QTest::newRow(sentence.left(30).toUtf8().constData()) << sentence;
    }

    void leavesCorrectTextAlone() {
        QFETCH(QString, sentence);
        for (const Found &finding : found(sentence))
            QVERIFY2(finding.level < Level::Warning, qPrintable(finding.message));
    }

    void leavesNamesAloneAtTheStartOfASentence() {
        const QString sentence = u"Đăng đi xe máy chở Báu còn Khánh chạy xe đạp."_s;
        QCOMPARE(found(sentence).size(), 1); // nothing says that it is a name
        QCOMPARE(found(u"Ba bạn ở cùng phố với anh Đăng. "_s + sentence).size(), 0);
    }

    void saysOneThingOfOneTypo() {
        // “hoành hành” would do as well, if “hoành” were right.
        const QList<Found> findings =
            found(u"Xã đã hoành thành kế hoạch trồng rừng trong quý."_s, Strictness::Thorough);
        QCOMPARE(findings.size(), 1);
        QCOMPARE(findings[0].suggestion, u"hoàn"_s);
        // “vất vả” or “vật vã”, not both.
        QCOMPARE(found(u"Hành khách vật vả chờ đợi ở sân bay suốt đêm."_s).size(), 1);
    }

    void keepsCapitals() {
        const QList<Found> capital = found(u"Mặt dù trời mưa, bà con vẫn ra đồng từ sớm."_s);
        QCOMPARE(capital.size(), 1);
        QCOMPARE(capital[0].suggestion, u"Mặc"_s);
    }

    void saysOfAnAttestedPairOnlyWhatIsSure() {
        const QList<Found> sure = found(u"Ca ba nạn nhân đều được đưa đi cấp cứu."_s);
        for (const Found &finding : sure)
            QVERIFY(finding.level != Level::Warning);
        const auto reader = std::make_shared<ModelTextReader>(LanguageModelMix(m_model));
        QTemporaryDir folder;
        const QString file = folder.filePath(u"attested-pairs.txt"_s);
        const auto load = [&](const QByteArray &bytes) {
            QFile pairs(file);
            return pairs.open(QIODevice::WriteOnly) && pairs.write(bytes) == bytes.size() &&
                           pairs.flush()
                       ? AttestedPairs::load(file, *reader)
                       : failure(pairs.errorString());
        };
        const auto pairs = load("# ca làm việc\nca ba\n");
        QVERIFY(pairs);
        const auto word = [&](const QString &folded) { return m_model->wordOf(folded); };
        QVERIFY(pairs->isPart({word(u"thêm"_s), word(u"ca"_s), word(u"ba"_s)}));
        QVERIFY(pairs->isPart({word(u"ca"_s), word(u"ba"_s), word(u"là"_s)}));
        QVERIFY(!pairs->isPart({word(u"ba"_s), word(u"ca"_s), word(u"là"_s)}));
        QVERIFY(load("ca ba bốn\n").error().message.contains(u"attested-pairs.txt:1"_s));
        QVERIFY(!load(""));
    }

    void saysOfReduplicationsAndTalkOnlyANote_data() {
        QTest::addColumn<QString>("text");
        for (const QString &text :
             {u"Ca dao tả vòm trời xanh vòi vọi, và lũ trẻ ngủ không đẫy giấc."_s,
              u"Họ trượt trên một mặt băng phẳng, nơi các vận động viên tha hồ trình diễn."_s,
              u"Mùa hạ có nắng vàng, có những ngọn gió nam hây hẩy quyện với tiếng sáo."_s,
              u"Tôi đi chợ này vài lần rồi vì nơi đấy rất linh thiêng."_s,
              u"Thuận làm thợ mộc. Anh đấy đã nhận một hợp đồng để làm mấy cái bàn gỗ."_s})
            QTest::newRow(qPrintable(text)) << text;
    }
    void saysOfReduplicationsAndTalkOnlyANote() {
        QFETCH(const QString, text);
        for (const Finding &finding : check({text}))
            QVERIFY2(finding.level == Level::Info, qPrintable(finding.message));
    }

    void judgesATaleMoreCarefully() {
        const QString doubtful = u"Trên bàn có mấy trái bòng chín vàng."_s;
        const QString plain =
            u"Hôm qua xã họp bàn việc sửa đường, bà con góp công, góp đá. "_s.repeated(6);
        const QString tale = u"Nàng bèn tâu: trẫm cho ngươi về, hắn thì ở lại. "_s.repeated(8);
        const auto confidence = [&](const QString &around) {
            const QList<Finding> findings = check({around, doubtful}, Strictness::Thorough);
            for (const Finding &finding : findings)
                if (finding.block == 1)
                    return finding.confidence;
            return -1.0;
        };
        QVERIFY(confidence(plain) > 0);
        QVERIFY(confidence(tale) < confidence(plain));
        const QString scripture =
            u"Cõi tịnh, ngài ngồi thiền, đọc kệ, nói với chư vị. "_s.repeated(8);
        QVERIFY(confidence(scripture) < confidence(plain));
        // A draft full of sure typos has more of them.
        const QString careless =
            u"Xã đã hoành thành kế hoạch, vay vốn với lãi xuất thấp, khắc phụt khó khăn. "_s;
        QVERIFY(confidence(careless) > confidence(plain));
    }

    void refusesADraftPriorThatIsNotWhole_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no weight") << QByteArray("word\thắn\n");
        QTest::newRow("unknown row") << QByteArray("bias\t1\nhope\t2\n");
        QTest::newRow("no number") << QByteArray("bias\tlots\n");
        QTest::newRow("no UTF-8") << QByteArray("word\t\xff\xfe\n");
    }
    void refusesADraftPriorThatIsNotWhole() {
        QFETCH(QByteArray, bytes);
        QTemporaryDir folder;
        QFile file(folder.filePath(u"context-draft.tsv"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        const auto prior = DraftPrior::load(file.fileName(), *m_data->reader);
        QVERIFY(!prior);
        QVERIFY(prior.error().message.contains(u"context-draft.tsv"_s));
    }

    void neverInventsAWord() {
        const auto inventory = SyllableInventory::load(dictionaries() + u"/syllables.tsv"_s);
        QVERIFY(inventory);
        for (const Found &finding :
             found(u"Lãi xuất phát hiệu thực tiển mặc bằng khắc phụt hồ sợ hoành thành tổ chúc "
                   "bảo hiễm sát xuất dự kiện."_s,
                   Strictness::Thorough))
            QVERIFY2(inventory->contains(finding.suggestion.toLower()),
                     qPrintable(finding.suggestion));
    }

    void isAsStrictAsTheEditorWants() {
        // The same findings at other levels; sure ones are errors whatever was chosen.
        const QString text =
            u"Ngân hàng cho vay với lãi xuất thấp. Trên bàn có mấy trái bòng chín vàng."_s;
        const auto levels = [&](Strictness strictness) {
            QList<Level> result;
            for (const Found &finding : found(text, strictness))
                result.append(finding.level);
            return result;
        };
        const QList<Level> sparing = levels(Strictness::Sparing);
        const QList<Level> thorough = levels(Strictness::Thorough);
        QCOMPARE(sparing.size(), thorough.size());
        QCOMPARE(sparing.count(Level::Error), thorough.count(Level::Error));
        QVERIFY(sparing.contains(Level::Info)); // there is something doubtful to be strict about
        QVERIFY(!sparing.contains(Level::Warning));
        QVERIFY(!thorough.contains(Level::Info));
    }

    void learnsFromTheNewsroomsArchive() {
        // What a newsroom prints two thousand times is its custom, whatever others write.
        const QString sentence = u"Ngân hàng cho hộ nghèo vay với lãi xuất thấp để mua bò giống."_s;
        QCOMPARE(check({sentence}).size(), 1);
        QTemporaryDir folder;
        QFile archive(folder.filePath(u"kho.txt"_s));
        QVERIFY(archive.open(QIODevice::WriteOnly));
        archive.write(QByteArray(sentence.toUtf8() + '\n').repeated(2000));
        archive.close();
        LanguageModelRecipe recipe;
        recipe.corpora = QStringList{archive.fileName()};
        recipe.bufferedTriples = 1 << 16;
        const QString file = folder.filePath(u"kho.lm"_s);
        QVERIFY(buildLanguageModel(recipe, file));
        const auto newsroom = LanguageModel::open(file);
        QVERIFY(newsroom);
        const auto before = check({sentence});
        const auto after = check({sentence}, Strictness::Balanced, *newsroom);
        QVERIFY(after.isEmpty() || after[0].confidence < before[0].confidence / 2);
    }

    void survivesAnything_data() {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << QString();
        QTest::newRow("one long word") << QString(1'000'000, u'a');
        QTest::newRow("unpaired surrogates") << QString(5000, QChar(0xD800));
        QTest::newRow("one word again and again") << u"chủ "_s.repeated(100'000);
        QTest::newRow("marks") << u"!?.,"_s.repeated(50'000);
        QString planes;
        for (char32_t c = 0x20; c < 0x110000; c += 0x101)
            planes += QString::fromUcs4(&c, 1) + u' ';
        QTest::newRow("every plane") << planes;
    }

    void survivesAnything() {
        QFETCH(QString, text);
        for (const Finding &finding : check({text}))
            QVERIFY(finding.range.start >= 0 && finding.range.end() <= text.size());
    }

    void refusesWeightsThatAreNotWhole_data() {
        QTest::addColumn<QByteArray>("change");
        QTest::addColumn<QByteArray>("into");
        QTest::addColumn<QString>("reason");
        QTest::newRow("a fact it does not know")
            << QByteArray("fact\tslip-prior") << QByteArray("fact\tsplit-prior")
            << u"dòng này không hiểu được: fact\tsplit-prior"_s;
        QTest::newRow("no number") << QByteArray("bias\t") << QByteArray("bias\tx")
                                   << u"context.tsv:5: dòng này không hiểu được: bias\tx"_s;
        QTest::newRow("a product less") << QByteArray("product\tslip-prior\tslip-prior")
                                        << QByteArray("#") << u"thiếu trọng số"_s;
        QTest::newRow("an unknown row")
            << QByteArray("level\terror") << QByteArray("niveau\terror")
            << u"context.tsv:2: dòng này không hiểu được: niveau\terror"_s;
    }

    void refusesWeightsThatAreNotWhole() {
        QFETCH(QByteArray, change);
        QFETCH(QByteArray, into);
        QFETCH(QString, reason);
        QFile good(dictionaries() + u"/context.tsv"_s);
        QVERIFY(good.open(QIODevice::ReadOnly));
        QByteArray bytes = good.readAll();
        QVERIFY(bytes.contains(change));
        QTemporaryDir folder;
        QFile bad(folder.filePath(u"context.tsv"_s));
        QVERIFY(bad.open(QIODevice::WriteOnly));
        bad.write(bytes.replace(change, into));
        bad.close();
        const auto loaded = ContextCombiner::load(bad.fileName());
        QVERIFY(!loaded);
        QVERIFY2(loaded.error().message.contains(reason), qPrintable(loaded.error().message));
    }

private:
    std::shared_ptr<const LanguageModel> m_model;
    std::shared_ptr<const ContextData> m_data;
};

QTEST_GUILESS_MAIN(ContextCheckTest)
#include "ContextCheckTest.moc"
