/** Names for made-up families, from the many places that people in England have come from. */
export interface NamesOfPlace {
  readonly surnames: readonly string[];
  readonly girls: readonly string[];
  readonly boys: readonly string[];
}

const words = (text: string) => text.split(' ');

export const placesOfNames: readonly NamesOfPlace[] = [
  {
    surnames: words(
      'Smith Jones Taylor Brown Wilson Thompson Walker Wright Green Hall Baker Cooper Ward Turner Shaw Holt',
    ),
    girls: words(
      'Elizabeth Charlotte Emily Ella Emma Isabella Mia Maya Lily Abigail Amelia Jessica Eleanor Tia Poppy',
    ),
    boys: words(
      'Thomas William James Oliver Jack Joshua Daniel Samuel Benjamin Jayden Hayden Alfie Christopher Harry',
    ),
  },
  {
    surnames: words('Williams Davies Evans Thomas Roberts Hughes Lloyd Pritchard Bevan Powell'),
    girls: words('Carys Cerys Ffion Seren Bronwen Nia Mali Rhian Megan'),
    boys: words('Dylan Rhys Owen Gethin Ioan Ieuan Tomos Osian Evan'),
  },
  {
    surnames: [
      'O’Brien',
      'O’Neill',
      'O’Connor',
      'Murphy',
      'Kelly',
      'Byrne',
      'Doyle',
      'McCarthy',
      'MacDonald',
      'McDonald',
      'Gallagher',
    ],
    girls: words('Niamh Aoife Orla Siobhan Caitlin Saoirse Roisin Ciara Maeve'),
    boys: words('Connor Liam Cian Ciaran Declan Sean Oisin Patrick Finn'),
  },
  {
    surnames: words('Khan Ahmed Hussain Ali Malik Iqbal Begum Mahmood Akhtar Shah Chaudhry Mirza'),
    girls: words('Aisha Fatima Maryam Zainab Khadija Amina Iqra Hafsa Sana Noor'),
    boys: [
      'Yusuf',
      'Ibrahim',
      'Hassan',
      'Hussein',
      'Bilal',
      'Omar',
      'Muhammad Yusuf',
      'Muhammad Ibrahim',
      'Zain',
    ],
  },
  {
    surnames: words('Patel Shah Desai Sharma Mehta Reddy Nair Iyer'),
    girls: words('Priya Anjali Diya Riya Nisha Meera Kavya'),
    boys: words('Arjun Rohan Rahul Vikram Ravi Ansh Amit'),
  },
  {
    surnames: words('Singh Kaur Gill Sandhu Dhillon Bains'),
    girls: words('Harpreet Gurleen Simran Jasleen Harleen Manpreet'),
    boys: words('Gurpreet Gurdeep Sukhdeep Ranveer Harjit Sukhpreet'),
  },
  {
    surnames: words('Okafor Adeyemi Mensah Osei Boateng Eze Balogun Owusu Afolabi'),
    girls: words('Adaeze Chidera Abena Akosua Temitope Blessing Favour Ifeoma Taiwo'),
    boys: words('Kwame Chinedu Emeka Oluwaseun Oluwatobi Kofi Tunde Kehinde Ayomide'),
  },
  {
    surnames: words('Kowalski Nowak Wójcik Kamiński Lewandowski Zieliński Szymański Woźniak'),
    girls: words('Zuzanna Zofia Maja Katarzyna Aleksandra Agnieszka Alicja'),
    boys: words('Jakub Szymon Mateusz Piotr Kamil Krzysztof Wojciech'),
  },
  {
    surnames: [
      'Popescu',
      'Ionescu',
      'Dumitru',
      'Radu',
      'de Souza',
      'da Silva',
      'Fernandes',
      'García López',
      'van der Berg',
    ],
    girls: words('Ioana Elena Andreea Beatriz Inês Maria Daria'),
    boys: words('Andrei Mihai João Tiago Mateo Darius Luca'),
  },
  {
    surnames: words('Abdi Warsame Hassan Farah Yusuf Osman Tesfaye Haile'),
    girls: words('Hodan Hawa Sahra Ifrah Sumaya Feven Liya'),
    boys: words('Mahad Abdirahman Liban Yonas Khalid Abdullahi Musa'),
  },
  {
    surnames: ['Chen', 'Wong', 'Li', 'Nguyen', 'Tran', 'Hoxha', 'Berisha', 'Yılmaz', 'Demir', 'Öztürk'],
    girls: words('Mei Linh Elira Besa Elif Zeynep Ayşe'),
    boys: words('Wei Minh Erion Ilir Emre Burak Kerem'),
  },
];

/** What people call each other, and how names are heard: for second records of one person. */
export const otherFormsOfNames: Readonly<Record<string, readonly string[]>> = {
  Elizabeth: ['Beth', 'Lizzie', 'Elisabeth'],
  Charlotte: ['Charlie', 'Lottie'],
  Isabella: ['Bella', 'Izzy'],
  Abigail: ['Abbie'],
  Amelia: ['Millie'],
  Jessica: ['Jess'],
  Eleanor: ['Ellie'],
  Thomas: ['Tom', 'Tommy'],
  William: ['Bill', 'Will'],
  James: ['Jamie', 'Jim'],
  Oliver: ['Ollie'],
  Joshua: ['Josh'],
  Daniel: ['Danny'],
  Samuel: ['Sam'],
  Benjamin: ['Ben'],
  Christopher: ['Chris'],
  Muhammad: ['Mohammed', 'Mohamed', 'Mo'],
  Aisha: ['Ayesha'],
  Maryam: ['Mariam'],
  Yusuf: ['Yousef'],
  Katarzyna: ['Kasia', 'Kate'],
  Aleksandra: ['Ola', 'Alexandra'],
  Siobhan: ['Shevaun'],
  Sean: ['Shaun'],
  Connor: ['Conor'],
  Patrick: ['Paddy'],
};
