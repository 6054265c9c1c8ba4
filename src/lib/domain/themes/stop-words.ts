const persian = `
	آن آنان آنجا آنها آن‌ها آمد آمدم آمدند آنچه آنکه آیا است اگر اما اند انجام او اول ایشان این اینجا اینکه اینها این‌ها با باز باشد باشند باید بار بدون بدهید
	بر برای برخی بسیار بعد بعضی بلکه بله بنده به بهتر بود بودم بودند بوده بودید بی بیش بیشتر بین پس پیش تا تمام تنها جز چرا چند چه چون
	چیز چیزی چطور حالا حتی حتما خب خوب خود خودش خودم خودتان خیر خیلی دارد دارم دارند دارید داریم داد دادم دادند داده داشت داشتم داشتند
	داشته داشتید در درباره دهید دو دوباره دیگر را راجع راضی روی روز زیاد سه سپس سوی شان شاید شد شدم شدند شده شدن شما شود طور طی عالی علیه فقط
	قبل کاش کامل کاملا کجا کرد کردم کردند کرده کردن کردید کسی کل کم کمی کنم کند کنند کنید کنیم که گاه گاهی گرفت گرفتم گرفتند گفت گفتم
	گفتند لطفا ما مانند متاسفانه مثل مرا معمولی من مگر میان ندارد ندارم ندارند نبود نشد نشده نکرد نکردند نیز نیست نیستم نمی هایی هر هرگز
	هست هستم هستند هستید هستیم هم همان همه همه‌چیز همیشه همین همچنین هنوز هیچ هیچ‌کس واقعا وقتی ولی وگرنه یا یک یکی یعنی`;
const english = `
	about after again all already also although always and another any are been before being better both but can cannot could did does
	doing don done down each even ever every few fine for from get good great gets got had has have having her here him his how into its just last
	less like lot made make many may more most much must never new nobody not nothing now off often once one only other our out over
	own really same she should since some someone something still such than that the their them then there these they thing things
	this those though three through too twice two under until upon very was way were what when where which while who why will with
	without would yet you your`;

/** Words of both languages that name nothing a comment could be about. */
export const stopWords: readonly string[] = `${persian} ${english}`.trim().split(/\s+/);
